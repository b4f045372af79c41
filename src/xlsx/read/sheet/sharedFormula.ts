import { columnLetters, columnOf, LAST_COLUMN, LAST_ROW } from "../workbook/reference";

/** A reference in a formula, taken apart; a whole column has no row, a whole row no column. */
interface Movable {
  readonly column: number | null;
  readonly row: number | null;
  readonly isColumnFixed: boolean;
  readonly isRowFixed: boolean;
}

type Piece = string | Movable;

/** A formula that many cells share, ready to be written for each of them. */
export interface SharedFormula {
  readonly pieces: readonly Piece[];
  readonly row: number;
  readonly column: number;
}

/** Letters, digits and what else names are made of; a "$" belongs to a reference. */
const WORD = /[$A-Za-z0-9_.\\?\u0080-\uffff]+/y;
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9][0-9]{0,6})$/;
const COLUMNS = /(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![$A-Za-z0-9_.\\?(!\u0080-\uffff])/y;
const ROWS = /(\$?)([1-9][0-9]{0,6}):(\$?)([1-9][0-9]{0,6})(?![$A-Za-z0-9_.\\?(!\u0080-\uffff])/y;
const ERROR = /#(?:REF!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|VALUE!|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!)/y;
const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'/y;

/** Takes apart the formula of the cell that the others take it from. */
export function takeApart(formula: string, row: number, column: number): SharedFormula {
  const pieces: Piece[] = [];
  let plain = "";
  const add = (reference: Movable | null, text: string): void => {
    if (reference === null) {
      plain += text;
    } else {
      pieces.push(plain, reference);
      plain = "";
    }
  };
  let place = 0;
  while (place < formula.length) {
    const fixed = match(QUOTED, formula, place) ?? match(ERROR, formula, place);
    if (fixed !== null) {
      plain += fixed[0];
      place += fixed[0].length;
      continue;
    }
    const character = formula[place];
    if (character === "[") {
      const end = bracketEnd(formula, place);
      plain += formula.slice(place, end);
      place = end;
      continue;
    }
    const pair = match(COLUMNS, formula, place) ?? match(ROWS, formula, place);
    if (pair !== null) {
      const [whole, firstFixed = "", first = "", lastFixed = "", last = ""] = pair;
      add(line(firstFixed, first), firstFixed + first);
      plain += ":";
      add(line(lastFixed, last), lastFixed + last);
      place += whole.length;
      continue;
    }
    const word = match(WORD, formula, place);
    if (word === null) {
      plain += character;
      place += 1;
      continue;
    }
    const next = formula[place + word[0].length];
    add(next === "(" || next === "!" ? null : cell(word[0]), word[0]);
    place += word[0].length;
  }
  pieces.push(plain);
  return { pieces, row, column };
}

/** The formula as it reads in another cell; null where a reference would leave the sheet. */
export function formulaFor(shared: SharedFormula, row: number, column: number): string | null {
  let formula = "";
  for (const piece of shared.pieces) {
    if (typeof piece === "string") {
      formula += piece;
      continue;
    }
    const movedColumn = piece.column === null || piece.isColumnFixed ? piece.column : piece.column + column - shared.column;
    const movedRow = piece.row === null || piece.isRowFixed ? piece.row : piece.row + row - shared.row;
    if ((movedColumn !== null && (movedColumn < 0 || movedColumn > LAST_COLUMN)) || (movedRow !== null && (movedRow < 0 || movedRow > LAST_ROW))) {
      return null;
    }
    formula += movedColumn === null ? "" : (piece.isColumnFixed ? "$" : "") + columnLetters(movedColumn);
    formula += movedRow === null ? "" : `${piece.isRowFixed ? "$" : ""}${movedRow + 1}`;
  }
  return formula;
}

function match(pattern: RegExp, text: string, place: number): RegExpExecArray | null {
  pattern.lastIndex = place;
  return pattern.exec(text);
}

/** Brackets hold columns of tables and numbers of workbooks; an apostrophe takes the next character as it is. */
function bracketEnd(formula: string, start: number): number {
  let depth = 0;
  for (let place = start; place < formula.length; place += 1) {
    const character = formula[place];
    if (character === "'") {
      place += 1;
    } else if (character === "[") {
      depth += 1;
    } else if (character === "]") {
      depth -= 1;
      if (depth === 0) {
        return place + 1;
      }
    }
  }
  return formula.length;
}

function cell(word: string): Movable | null {
  const [, columnFixed, letters = "", rowFixed, digits = ""] = CELL.exec(word) ?? [];
  const column = columnOf(letters.toUpperCase());
  const row = Number.parseInt(digits, 10) - 1;
  return column < 0 || !(row <= LAST_ROW) ? null : { column, row, isColumnFixed: columnFixed === "$", isRowFixed: rowFixed === "$" };
}

/** One end of a range of whole columns or whole rows. */
function line(fixed: string, name: string): Movable | null {
  const isFixed = fixed === "$";
  if (/^[0-9]/.test(name)) {
    const row = Number.parseInt(name, 10) - 1;
    return row <= LAST_ROW ? { column: null, row, isColumnFixed: false, isRowFixed: isFixed } : null;
  }
  const column = columnOf(name.toUpperCase());
  return column < 0 ? null : { column, row: null, isColumnFixed: isFixed, isRowFixed: false };
}
