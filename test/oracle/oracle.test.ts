import { hasLibreOffice } from "../support/libreOffice";
import { recount } from "./recount";
import { exactThresholds, generated } from "./situations";

const COUNT = Number(process.env["SERVICESTAR_ORACLE_WORKBOOKS"] ?? 60);
const SEED = Number(process.env["SERVICESTAR_ORACLE_SEED"] ?? 27_922);

jest.setTimeout(3_600_000);

(hasLibreOffice ? describe : describe.skip)("LibreOffice counts the native formulas of generated scoring workbooks", () => {
  test(`as the core does, in ${String(COUNT)} workbooks (seed ${String(SEED)}), every threshold met exactly among them`, () => {
    const workbooks = generated(COUNT, SEED);
    expect([...exactThresholds(workbooks)].sort()).toEqual(["70", "80", "90", "95"]);
    const { formulas, differences } = recount(workbooks);
    expect({ count: differences.length, first: differences.slice(0, 20) }).toEqual({ count: 0, first: [] });
    expect(formulas).toBeGreaterThan(COUNT * 50);
  });
});
