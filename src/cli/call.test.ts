import { readCall } from "./call";

const wrong = (...args: string[]): string[] => {
  const call = readCall(args);
  return call.command === "wrong" ? call.issues.map(({ code, path }) => `${code} ${path}`.trim()) : ["none"];
};

describe("readCall", () => {
  it("reads options anywhere, with a blank or an equals sign", () => {
    expect(readCall(["--json", "score", "a.json", "--catalogue=c=1.json", "b.json", "--profile", "p.json", "--locale", "zh-CN"])).toEqual({
      command: "score", inputs: ["a.json", "b.json"], catalogue: "c=1.json", profile: "p.json", form: null, out: null, json: true, locale: "zh-CN",
    });
  });

  it("reads where the copy of a form is written, and refuses what is none", () => {
    expect(readCall(["score", "a.XLSX", "--form", "m.json", "--out", "b.xlsx"])).toMatchObject({ command: "score", form: "m.json", out: "b.xlsx" });
    expect(wrong("score", "a.xlsx", "--out", "b.xlsx")).toEqual(["out-needs-form --out"]);
    expect(wrong("score", "a.xlsx", "b.xlsx", "--form", "m.json", "--out", "c.xlsx")).toEqual(["out-one-input --out"]);
    expect(wrong("score", "a.xlsx", "--form", "m.json", "--out", "b.pdf")).toEqual(["out-not-xlsx --out"]);
    expect(wrong("score", "a.xlsm", "--form", "m.json", "--out", "b.xlsx")).toEqual(["out-other-kind --out"]);
  });

  it("takes everything after -- for a file", () => {
    expect(readCall(["score", "--", "--json", "-x"])).toEqual({
      command: "score", inputs: ["--json", "-x"], catalogue: null, profile: null, form: null, out: null, json: false, locale: null,
    });
  });

  it("takes the value of an option for no command", () => {
    expect(readCall(["--locale", "en-US", "catalogue", "check", "c.json"])).toEqual({ command: "catalogue-check", file: "c.json", locale: "en-US" });
  });

  it("reads what to build", () => {
    expect(readCall(["build", "--company", "=1+1", "--out", "表.XLSX"])).toEqual({
      command: "build", out: "表.XLSX", catalogue: null, profile: null, company: "=1+1", locale: null,
    });
  });

  it("reads what to review", () => {
    expect(readCall(["review", "a", "--jobs", "2", "b", "--out", "r.xlsx", "--resume", "--json"])).toEqual({
      command: "review", paths: ["a", "b"], out: "r.xlsx", jobs: 2, resume: true, takenOver: [], keepsCheckpoint: false, form: null, catalogue: null, profile: null, json: true, locale: null,
    });
    expect(readCall(["review", "--merge", "one.checkpoint", "a", "--keep-checkpoint", "--merge=two.checkpoint", "--out", "r.xlsx"])).toMatchObject({
      paths: ["a"], takenOver: ["one.checkpoint", "two.checkpoint"], keepsCheckpoint: true,
    });
    expect(readCall(["review", "a", "--out", "r.xlsx", "--merge"])).toMatchObject({ command: "wrong", issues: [{ code: "option-without-value", params: { option: "--merge" } }] });
    expect(readCall(["review", "a", "--out=r.xlsx"])).toMatchObject({ jobs: null, resume: false, json: false });
  });

  it("keeps the order of the inputs, the same one twice too", () => {
    expect(readCall(["score", "b", "a", "b"])).toMatchObject({ inputs: ["b", "a", "b"] });
  });

  it.each([["--help"], ["-h"], ["score --help"], ["--help nonsense"]])("explains itself: %s", (line) => {
    expect(readCall(line.split(" ")).command).toBe("help");
  });

  it.each([
    ["", ["command-missing"]],
    ["--json", ["option-unknown --json", "command-missing"]],
    ["rate a.json", ["command-unknown rate"]],
    ["build", ["out-missing --out"]],
    ["build --out", ["option-without-value --out", "out-missing --out"]],
    ["build --out x.xls", ["out-not-xlsx --out"]],
    ["build --out x.xlsx y.xlsx", ["argument-unexpected y.xlsx"]],
    ["build --out x.xlsx --json", ["option-unknown --json"]],
    ["score a --out x.xlsx", ["out-needs-form --out"]],
    ["review", ["input-missing", "out-missing --out"]],
    ["review a --out r.xlsx --jobs 0", ["jobs-invalid --jobs"]],
    ["review a --out r.xlsx --jobs 65", ["jobs-invalid --jobs"]],
    ["review a --out r.xlsx --jobs two", ["jobs-invalid --jobs"]],
    ["review a --out r.csv", ["out-not-xlsx --out"]],
    ["review a --out r.xlsx --catalogue c", ["option-needs-form --catalogue"]],
    ["review a --out r.xlsx --profile p --catalogue c", ["option-needs-form --catalogue", "option-needs-form --profile"]],
    ["build --out x.xlsx --form f", ["option-unknown --form", "argument-unexpected f"]],
    ["score a --form", ["option-without-value --form"]],
    ["verify", ["input-missing"]],
    ["verify a b --roster r --mark m", ["mark-one-input --mark"]],
    ["verify a --mark m --roster-mark n", ["mark-needs-roster --mark", "mark-needs-roster --roster-mark"]],
    ["verify a --catalogue=c", ["option-unknown --catalogue"]],
    ["catalogue", ["command-unknown catalogue"]],
    ["catalogue list", ["command-unknown catalogue list"]],
    ["catalogue check", ["input-missing"]],
    ["catalogue check a b c", ["argument-unexpected b", "argument-unexpected c"]],
    ["catalogue check a --json", ["option-unknown --json"]],
    ["catalogue check a --catalogue b", ["option-unknown --catalogue", "argument-unexpected b"]],
    ["score", ["input-missing"]],
    ["score a --catalogue", ["option-without-value --catalogue"]],
    ["score a --catalogue --json", ["option-without-value --catalogue"]],
    ["score a --catalogue=", ["option-without-value --catalogue"]],
    ["score a --json=1", ["option-with-value --json"]],
    ["score a --json --json", ["option-twice --json"]],
    ["score a --profile p --profile p", ["option-twice --profile"]],
    ["score a --locale zh", ["locale-unknown --locale"]],
    ["score a --constructor", ["option-unknown --constructor"]],
    ["score a -j", ["option-unknown -j"]],
    ["--help --colour", ["option-unknown --colour", "command-missing"]],
  ])("says what is wrong with: servicestar %s", (line, expected) => {
    expect(wrong(...line.split(" ").filter((argument) => argument !== ""))).toEqual(expected);
  });
});
