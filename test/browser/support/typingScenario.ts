import { rowsOf, SCORESHEET } from "./entries";
import type { InLane } from "./inLane";

/** Typing goes on while the grid calculates. */
export function testTyping({ open, openBuilt }: Pick<InLane, "open" | "openBuilt">): void {
  test("what is being typed stays, whatever results come in meanwhile to the same place of another sheet", async () => {
    const opened = await open();
    await opened.paneShows("不是评分工作簿");
    const sheet = await opened.page.evaluate(() => window.servicestarWorkbench.activeSheet());
    await opened.paneFrame().evaluate((name) =>
      Excel.run(async (context) => {
        const typed = context.workbook.worksheets.getActiveWorksheet();
        typed.getRange("A1:A2").values = [[1], ["old"]];
        const results = context.workbook.worksheets.add("Results");
        // So many that the results come after the next entry was begun.
        results.getRange("A1:J400").formulas = Array.from({ length: 400 }, (_row, row) => Array.from({ length: 10 }, (_cell, column) => `='${name}'!$A$1+${row * 10 + column}`));
        await context.sync();
      }),
      sheet,
    );
    await opened.settled();
    await opened.select(`${sheet}!A1`);

    await opened.page.keyboard.type("5");
    await opened.page.keyboard.press("Enter");
    await opened.page.keyboard.type("new");
    await opened.sees("Results!A1:A2", [[5], [15]]);
    await opened.settled();
    await opened.page.keyboard.press("Enter");

    await opened.sees(`${sheet}!A1:A2`, [[5], ["new"]]);
  });

  test("keys that follow one another faster than an entry can be judged go where they were meant to", async () => {
    const opened = await openBuilt();
    const rowOf = await rowsOf(opened);
    const rows = ["5.1.2.1", "5.1.3.3", "5.1.4.2"].map(rowOf);
    for (const row of rows) {
      await opened.select(`${SCORESHEET}!F${row}`);
      const { keyboard } = opened.page;
      await keyboard.insertText("抽样");
      await keyboard.press("Tab");
      await keyboard.type("15");
      await keyboard.press("Tab");
      await keyboard.type("2");
      // The next row begins where this one began.
      await keyboard.press("Enter");
      await keyboard.insertText("符合");
      await keyboard.press("Enter");
    }
    for (const row of rows) {
      await opened.sees(`${SCORESHEET}!F${row}:H${row + 1}`, [
        ["抽样", 15, 2],
        ["符合", null, null],
      ]);
    }
  });

  test("an entry that is refused after the person has gone on leaves its cell, the message names the cell, and what is typed elsewhere stays", async () => {
    const opened = await openBuilt();
    const row = (await rowsOf(opened))("5.3.2");
    const { keyboard } = opened.page;
    await opened.type(`${SCORESHEET}!F${row}`, "抽样", "15");
    await opened.select(`${SCORESHEET}!H${row}`);
    await keyboard.type("16");
    await keyboard.press("Tab");
    const dialog = opened.page.getByRole("dialog");
    await dialog.waitFor();
    expect(await dialog.innerText()).toContain(`H${row} `);
    await opened.sees(`${SCORESHEET}!F${row}:H${row}`, [["抽样", 15, null]]);
    await dialog.getByRole("button", { name: "确定" }).click();
    await dialog.waitFor({ state: "detached" });
    await opened.type(`${SCORESHEET}!H${row}`, "3");
    await keyboard.press("Control+Z");
    await opened.sees(`${SCORESHEET}!F${row}:H${row}`, [["抽样", 15, null]]);
    await keyboard.press("Control+Z");
    await opened.sees(`${SCORESHEET}!F${row}:H${row}`, [["抽样", null, null]]);
  });
}
