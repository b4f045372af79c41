// Some tests start programs or calculate a whole workbook; on a busy machine that may take its time. Nothing passes by
// being slow. (jest takes no testTimeout from a project's configuration.)
jest.setTimeout(120_000);
