"""Reads workbooks with openpyxl: a length in 4 bytes and the file come in, a line of JSON goes out."""
import io
import json
import struct
import sys
import warnings

import openpyxl

warnings.simplefilter("ignore")


def shown(cell):
    value = cell.value
    if value is None or value == "":
        return None
    if cell.is_date or not isinstance(value, (bool, int, float, str)):
        return "date"
    if cell.data_type == "e":
        return "e " + value
    if isinstance(value, bool):
        return "b " + ("true" if value else "false")
    if isinstance(value, str):
        return "t " + value
    return "n " + repr(value)


def cells_of(data):
    book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    found = {}
    for sheet in book.worksheets:
        for (row, column), cell in list(sheet._cells.items()):
            text = shown(cell)
            if text is not None:
                found[f"{sheet.title}!{row - 1}:{column - 1}"] = text
    return found


while True:
    head = sys.stdin.buffer.read(4)
    if len(head) < 4:
        break
    data = sys.stdin.buffer.read(struct.unpack("<I", head)[0])
    try:
        answer = {"cells": cells_of(data)}
    except Exception as error:
        answer = {"error": f"{type(error).__name__}: {error}"[:200]}
    print(json.dumps(answer), flush=True)
