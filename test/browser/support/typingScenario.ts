import type { InLane } from "./inLane";

/** Typing goes on while the grid calculates. */
export function testTyping({ open }: Pick<InLane, "open">): void {
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
}
