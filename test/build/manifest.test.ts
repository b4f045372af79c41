/** @jest-environment jsdom */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { FUNCTION_IDS, functionMetadata, NAMESPACE } from "../../src/functions/metadata";
import { evaluate, node, ROOT } from "./nodeProgram";

const TEXT = readFileSync(path.join(ROOT, "manifest.xml"), "utf8");
const SCHEMAS = process.env["SERVICESTAR_MANIFEST_SCHEMAS"] ?? path.join(ROOT, "..", "shared", "manifest-xsd");
const BASE = "https://localhost:3000/";

const manifest = new DOMParser().parseFromString(TEXT, "text/xml");

const all = (name: string): Element[] => [...manifest.getElementsByTagName(name)];
const one = (name: string): Element => {
  const [element, ...more] = all(name);
  if (element === undefined || more.length > 0) throw new Error(`${name} stands ${more.length + (element ? 1 : 0)} times in the manifest`);
  return element;
};
const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? "";
const children = (element: Element): string[] => [...element.children].map(({ tagName }) => tagName);
const resources = (name: "bt:Image" | "bt:Url" | "bt:String"): Map<string, Element> => new Map(all(name).map((element) => [attribute(element, "id"), element]));
const overrideOf = (element: Element): string | null => {
  const [override] = [...element.children].filter(({ tagName }) => tagName.endsWith("Override"));
  return override === undefined ? null : attribute(override, "Value");
};

// The schemas are Microsoft's and not part of this repository; what they say of order is also checked below.
const schemaTest = existsSync(SCHEMAS) ? test : test.skip;

describe("against Microsoft's schemas", () => {
  schemaTest("the manifest is valid", () => {
    expect(node(["scripts/validateManifest.mjs", "manifest.xml", SCHEMAS])).toEqual({ status: 0, stdout: "", stderr: "" });
  });

  schemaTest.each([
    ["an element in the wrong place", (text: string) => text.replace(/(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/, "$2$1")],
    ["a resid of 33 characters", (text: string) => text.replaceAll("Functions.Namespace", "N".repeat(33))],
    ["a short string of 126 characters", (text: string) => text.replace('DefaultValue="ServiceStar is ready"', `DefaultValue="${"x".repeat(126)}"`)],
  ])("the validation refuses %s", (_name, damage) => {
    const folder = mkdtempSync(path.join(tmpdir(), "servicestar-manifest-"));
    try {
      const file = path.join(folder, "manifest.xml");
      writeFileSync(file, damage(TEXT));
      const { status, stdout } = node(["scripts/validateManifest.mjs", file, SCHEMAS]);
      expect(damage(TEXT)).not.toBe(TEXT);
      expect(status).toBe(1);
      expect(stdout).toContain(file);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe("identity", () => {
  test("the id is the add-in's for ever", () => {
    expect(one("Id").textContent).toBe("a64f19ab-164b-42a7-82ef-ecec2d9963c8");
  });

  test("the version has four parts", () => {
    expect(one("Version").textContent).toBe("1.0.0.0");
  });

  test("it asks for no more than the shared runtime, ExcelApi 1.14 and the open document", () => {
    expect(all("Set").map((set) => `${attribute(set, "Name")} ${attribute(set, "MinVersion")}`)).toEqual(["SharedRuntime 1.1", "ExcelApi 1.14"]);
    expect(one("Permissions").textContent).toBe("ReadWriteDocument");
    expect(all("AppDomain")).toEqual([]);
  });
});

describe("shared runtime", () => {
  test("page, functions, commands and pane name the same resource", () => {
    const pane = all("Action").filter((action) => attribute(action, "xsi:type") === "ShowTaskpane");
    expect(attribute(one("Runtime"), "lifetime")).toBe("long");
    expect(pane).toHaveLength(1);
    expect(
      [one("Runtime"), one("Page").children[0], one("FunctionFile"), pane[0]?.children[0]].map((element) => element && attribute(element, "resid")),
    ).toEqual(["Taskpane.Url", "Taskpane.Url", "Taskpane.Url", "Taskpane.Url"]);
    expect(all("TaskpaneId")).toEqual([]);
  });

  test("the pane's own address is the runtime's", () => {
    const source = one("DefaultSettings").children[0];
    expect(source && attribute(source, "DefaultValue")).toBe(attribute(resources("bt:Url").get("Taskpane.Url") as Element, "DefaultValue"));
  });

  test("runtimes stand before the form factors", () => {
    const host = all("Host").find((element) => attribute(element, "xsi:type") === "Workbook") as Element;
    expect(children(host)).toEqual(["Runtimes", "AllFormFactors", "DesktopFormFactor"]);
    expect(children(one("DesktopFormFactor"))).toEqual(["GetStarted", "FunctionFile", "ExtensionPoint"]);
    expect(children(one("Script").parentElement as Element)).toEqual(["Script", "Page", "Metadata", "Namespace"]);
    expect(children(one("Resources"))).toEqual(["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"]);
  });
});

describe("resources", () => {
  test("every resid leads to a resource of its kind, and every resource is used", () => {
    const kinds: Record<string, "bt:Image" | "bt:Url" | "bt:String"> = {
      "bt:Image": "bt:Image",
      Runtime: "bt:Url",
      SourceLocation: "bt:Url",
      FunctionFile: "bt:Url",
      LearnMoreUrl: "bt:Url",
      Namespace: "bt:String",
      Label: "bt:String",
      Title: "bt:String",
      Description: "bt:String",
    };
    const users = [...manifest.querySelectorAll("[resid]")];
    const dangling = users.filter((user) => !resources(kinds[user.tagName] as "bt:Url").has(attribute(user, "resid")));
    const used = new Set(users.map((user) => attribute(user, "resid")));
    const ids = (["bt:Image", "bt:Url", "bt:String"] as const).flatMap((name) => all(name).map((element) => attribute(element, "id"))).filter((id) => id !== "");
    expect(dangling.map((user) => attribute(user, "resid"))).toEqual([]);
    expect(ids.filter((id) => !used.has(id))).toEqual([]);
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
  });

  test("names and texts keep Excel's lengths, in both languages", () => {
    const tooLong = [...manifest.querySelectorAll("*")].flatMap((element) => {
      const limit = element.parentElement?.tagName === "bt:LongStrings" || element.tagName === "Description" ? 250 : element.tagName === "bt:Url" || element.tagName === "bt:Image" ? 2048 : 125;
      return [attribute(element, "DefaultValue"), overrideOf(element) ?? ""].filter((text) => text.length > limit);
    });
    const ids = [...manifest.querySelectorAll("[resid], [id]")].flatMap((element) => [attribute(element, "resid"), element.tagName.startsWith("bt:") ? attribute(element, "id") : ""]);
    expect(tooLong).toEqual([]);
    expect(ids.filter((id) => id.length > 32)).toEqual([]);
  });

  test("every address is under the base, and nothing is plain http", () => {
    const addresses = [...manifest.querySelectorAll("[DefaultValue], [Value]")]
      .flatMap((element) => [attribute(element, "DefaultValue"), attribute(element, "Value")])
      .filter((value) => /^[a-z]+:/i.test(value));
    expect(addresses.length).toBeGreaterThan(20);
    expect(addresses.filter((address) => !address.startsWith(BASE))).toEqual([]);
  });
});

describe("languages", () => {
  test("every text has its Chinese, and only Chinese is an override", () => {
    const texts = [...all("bt:String").filter((element) => attribute(element, "id") !== "Functions.Namespace"), one("DisplayName"), manifest.querySelector("OfficeApp > Description") as Element];
    expect(one("DefaultLocale").textContent).toBe("en-US");
    expect(texts.filter((text) => !/[\u4e00-\u9fff]/.test(overrideOf(text) ?? "")).map((text) => attribute(text, "DefaultValue"))).toEqual([]);
    expect([...all("Override"), ...all("bt:Override")].filter((override) => attribute(override, "Locale") !== "zh-CN")).toEqual([]);
    expect(texts.filter((text) => text.children.length !== 1)).toEqual([]);
  });

  test("the functions' descriptions are translated, their namespace and page are not", () => {
    const urls = resources("bt:Url");
    expect(overrideOf(urls.get("Functions.Metadata.Url") as Element)).toBe(`${BASE}functions-zh-CN.json`);
    expect(overrideOf(urls.get("Taskpane.Url") as Element)).toBeNull();
    expect(overrideOf(resources("bt:String").get("Functions.Namespace") as Element)).toBeNull();
  });
});

describe("custom functions", () => {
  test("the namespace is the one that formulas are written with", () => {
    expect(attribute(resources("bt:String").get("Functions.Namespace") as Element, "DefaultValue")).toBe(NAMESPACE);
    expect(NAMESPACE).toBe("STAR");
  });

  test.each(["en-US", "zh-CN"] as const)("the metadata in %s holds the same functions under names that equal their ids", (locale) => {
    const { functions } = functionMetadata(locale) as { functions: { id: string; name: string; description: string }[] };
    expect(functions.map(({ id }) => id)).toEqual([...FUNCTION_IDS]);
    expect(functions.filter(({ id, name }) => id !== name || !/^[A-Z][A-Z0-9]{2,}$/.test(id))).toEqual([]);
    expect(functions.filter(({ description }) => description === "")).toEqual([]);
  });
});

describe("ribbon", () => {
  test("the commands are the ones that the add-in knows", () => {
    expect(all("FunctionName").map(({ textContent }) => textContent)).toEqual(["buildWorkbook", "checkWorkbook", "writeBack", "repairFormulas"]);
  });

  test("groups and buttons stay within what a ribbon shows well", () => {
    const ids = [...manifest.querySelectorAll("CustomTab, Group, Control")].map((element) => attribute(element, "id"));
    expect(all("Group").length).toBeLessThanOrEqual(6);
    expect(all("Group").filter((group) => group.querySelectorAll("Control").length > 7)).toEqual([]);
    expect(ids.filter((id, place) => ids.indexOf(id) !== place || id.length > 125)).toEqual([]);
  });
});

describe("icons", () => {
  /** Width and height as a PNG's header gives them. */
  function pixels(file: string): readonly [number, number] {
    const bytes = readFileSync(file);
    if (bytes.subarray(1, 4).toString("latin1") !== "PNG") throw new Error(`${file} is no PNG`);
    return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  }
  const fileOf = (address: string): string => path.join(ROOT, address.slice(BASE.length));

  test("each has the size that it is named for", () => {
    const images = resources("bt:Image");
    const wrong = all("bt:Image")
      .filter((image) => image.hasAttribute("resid"))
      .filter((image) => {
        const size = Number(attribute(image, "size"));
        const file = fileOf(attribute(images.get(attribute(image, "resid")) as Element, "DefaultValue"));
        return pixels(file).some((side) => side !== size);
      });
    expect(wrong.map((image) => attribute(image, "resid"))).toEqual([]);
  });

  test("each place offers 16, 32 and 80 pixels", () => {
    const sizes = all("Icon").map((icon) => [...icon.children].map((image) => attribute(image, "size")).join(" "));
    expect(sizes).toHaveLength(8);
    expect(sizes.filter((text) => text !== "16 32 80")).toEqual([]);
  });

  test("the add-in's own are 32 and 64 pixels", () => {
    expect(pixels(fileOf(attribute(one("IconUrl"), "DefaultValue")))).toEqual([32, 32]);
    expect(pixels(fileOf(attribute(one("HighResolutionIconUrl"), "DefaultValue")))).toEqual([64, 64]);
  });

  test("no picture lies about unused", () => {
    const named = [...TEXT.matchAll(/assets\/[a-z0-9-]+\.png/g)].map(([name]) => path.basename(name));
    const page = readFileSync(path.join(ROOT, "src", "entry", "taskpane.html"), "utf8");
    const there = readdirSync(path.join(ROOT, "assets")).filter((name) => name.endsWith(".png"));
    expect(there.filter((name) => !named.includes(name) && !page.includes(name)).filter((name) => !/^icon-(16|80)\.png$/.test(name))).toEqual([]);
  });
});

describe("moving it to another address", () => {
  const rebase = (base: string): unknown =>
    evaluate(`
      import { readFileSync } from "node:fs";
      import { rebaseManifest } from "./scripts/webpack/manifestBase.mjs";
      try { console.log(JSON.stringify(rebaseManifest(readFileSync("manifest.xml", "utf8"), ${JSON.stringify(base)}))); }
      catch (error) { console.log(JSON.stringify({ refused: error.message })); }
    `);

  test.each(["https://stars.example/add-in/", "https://stars.example/add-in"])("every address moves to %s", (base) => {
    const moved = rebase(base) as string;
    expect(moved).toBe(TEXT.split(BASE).join("https://stars.example/add-in/"));
    expect(moved).not.toContain("localhost");
  });

  test.each(["http://stars.example/", "stars.example", "https://stars.example/?a=1", "https://user:word@stars.example/", ""])("%j is refused", (base) => {
    expect(rebase(base)).toEqual({ refused: expect.stringContaining("--base must be an https address") });
  });
});
