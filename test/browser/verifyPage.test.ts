import { faultsOf } from "./support/accessibility";
import { makeRecords, makeWorkbooks, MARKUP, type Records } from "./support/verifier/records";
import { choose, VerifierLane, verdicts, type OpenedVerifier } from "./support/verifier/verifierPage";

jest.setTimeout(300_000);

const lane = new VerifierLane();
let records: Records;
const files: Record<string, string> = {};
let opened: OpenedVerifier;

beforeAll(async () => {
  records = await makeRecords();
  const { body: _body, headMark: _headMark, rosterMark: _rosterMark, ...documents } = records;
  for (const [name, content] of Object.entries({ ...documents, unsigned: '{"format":"servicestar.signoff/1","statements":[],"entries":[]}', other: '{"format":"something/1"}' })) {
    files[name] = lane.file(`${name}.json`, content);
  }
  for (const [name, bytes] of Object.entries(await makeWorkbooks(records.body))) {
    files[`${name} workbook`] = lane.file(`${name}.xlsx`, bytes);
  }
  await lane.start();
});
afterAll(() => lane.stop());
afterEach(() => {
  expect(opened.faults).toEqual([]);
});

const file = (name: string): string => files[name] ?? name;

describe("records on the page from a disk, without a network", () => {
  test("who signed what is shown, in which role and when, with the limits of it all", async () => {
    opened = await lane.open();
    await choose(opened, [file("decided")], file("roster"));
    expect(await verdicts(opened)).toEqual(["? 签名有效，但没有可比对的内容"]);
    const article = opened.page.locator("article");
    await expect(article.locator(".trail > li").count()).resolves.toBe(6);
    const text = await article.innerText();
    for (const part of ["海星电器有限公司", "已决定", "授予", "四星级", "张三", "E03", "组长", "2026-11-25T09:00:00+08:00", "李四", "已核对抽样与证据", "周八", "主任委员", records.headMark, "未与纸面标记比对"]) {
      expect(text).toContain(part);
    }
    expect(await article.locator(".mark.good").count()).toBe(6);
    expect(await opened.page.locator(".roster").innerText()).toContain(records.rosterMark);
    expect(await opened.page.locator(".roster").innerText()).toContain("名册不能自证真伪");
    expect(await opened.page.locator(".limits").innerText()).toContain("时间来自签署人的电脑");
    expect(await opened.page.getByRole("status").innerText()).toContain("decided.json");
  });

  test("a wrong seal, a right seal of the wrong person, a foreign roster, a broken roster, an unsigned record and a file that is none are told apart", async () => {
    opened = await lane.open();
    await choose(opened, [file("changed"), file("wrongPerson"), file("unsigned"), file("other")], file("roster"));
    expect(await verdicts(opened)).toEqual(["✗ 签名或记录不对", "✗ 签名有效，但人员或步骤不符合规则", "? 没有签署", "? 文件不能读取"]);
    expect(await opened.page.locator("article").nth(0).innerText()).toMatch(/李四[^]*签名与内容不符/);
    expect(await opened.page.locator("article").nth(1).innerText()).toMatch(/张三[^]*参加过这次评审/);
    await choose(opened, [file("decided")], file("otherRoster"));
    await opened.page.locator("article", { hasText: "decided.json" }).waitFor();
    expect(await verdicts(opened)).toEqual(["✗ 签名或记录不对"]);
    await choose(opened, [file("decided")], file("brokenRoster"));
    await opened.page.locator(".roster", { hasText: "名册本身有问题" }).waitFor();
    await opened.page.locator("article", { hasText: "名册不对" }).waitFor();
    expect(await verdicts(opened)).toEqual(["✗ 名册不对，无法核验"]);
    // A roster that is wrong says of nobody that he might sign.
    expect(await opened.page.locator(".mark.good").count()).toBe(0);
  });

  test("without a roster the page says that nothing is verified, and marks nothing as right", async () => {
    opened = await lane.open();
    await choose(opened, [file("decided")], null);
    expect(await verdicts(opened)).toEqual(["? 没有名册，无法核验"]);
    expect(await opened.page.locator(".mark.unknown").count()).toBe(6);
    expect(await opened.page.locator(".good").count()).toBe(0);
  });

  test("a tail that was cut off shows by the mark from paper alone; a slip of the pen is told as one, and nothing is verified by it", async () => {
    opened = await lane.open();
    await choose(opened, [file("cut")], file("roster"));
    expect(await verdicts(opened)).toEqual(["? 签名有效，但没有可比对的内容"]);
    const head = opened.page.locator("#head");
    await head.fill(records.headMark);
    await head.press("Enter");
    await opened.page.locator(".verdict.bad").waitFor();
    expect(await verdicts(opened)).toEqual(["✗ 不是纸面上的那一份记录"]);
    const digit = records.headMark.startsWith("0") ? "1" : "0";
    await head.fill(`${digit}${records.headMark.slice(1)}`);
    await head.press("Enter");
    await opened.page.getByText("有一处抄错").waitFor();
    expect(await head.getAttribute("aria-invalid")).toBe("true");
    expect(await opened.page.locator("article").count()).toBe(0);
    await opened.page.getByRole("status").getByText("尚未核验").waitFor();
    await head.fill("");
    await head.press("Enter");
    await opened.page.locator("article").waitFor();
    await choose(opened, [file("decided")], file("roster"));
    await head.fill(records.headMark);
    await head.press("Enter");
    await opened.page.getByText("与纸面标记相符").waitFor();
    await opened.page.locator("#anchor").fill(records.rosterMark);
    await opened.page.locator("#anchor").press("Enter");
    await opened.page.getByText("与输入的名册标记相符").waitFor();
    await opened.page.locator("#files").setInputFiles([file("decided"), file("cut")]);
    await opened.page.getByText("核对标记属于一份记录").waitFor();
  });

  test("where a browser starts no worker and lacks an algorithm, the page says that it cannot tell, and not that the signature is wrong", async () => {
    opened = await lane.open({}, () => {
      globalThis.Worker = class {
        constructor() {
          throw new DOMException("refused", "SecurityError");
        }
      } as unknown as typeof Worker;
      const importKey = crypto.subtle.importKey.bind(crypto.subtle);
      crypto.subtle.importKey = (async (...given: Parameters<SubtleCrypto["importKey"]>) => {
        if (JSON.stringify(given).includes("Ed25519")) {
          throw new DOMException("unknown", "NotSupportedError");
        }
        return importKey(...given);
      }) as SubtleCrypto["importKey"];
    });
    await choose(opened, [file("decided")], file("roster"));
    expect(await verdicts(opened)).toEqual(["? 此浏览器无法核验"]);
    expect(await opened.page.locator(".mark.good").count()).toBe(5);
  });

  test("what somebody wrote is text and never markup, and turns no other text round", async () => {
    opened = await lane.open();
    await choose(opened, [file("markup")], file("roster"));
    const shown = opened.page.locator("article .trail bdi", { hasText: "onerror" });
    expect(await shown.evaluateAll((all) => all.map(({ textContent }) => textContent))).toEqual([MARKUP]);
    expect(await opened.page.locator("article img, article script").count()).toBe(0);
    expect(await shown.evaluate((element) => getComputedStyle(element).unicodeBidi)).toBe("isolate");
  });

  test("a reading that breaks down is told as one, and judges nothing", async () => {
    opened = await lane.open({}, () => {
      globalThis.Worker = class extends Worker {
        override postMessage(): void {
          this.dispatchEvent(new ErrorEvent("error", { message: "out of memory", cancelable: true }));
        }
      };
    });
    await choose(opened, [file("decided")], null);
    expect(await verdicts(opened)).toEqual(["? 核验中断"]);
    expect(await opened.page.locator(".trail").count()).toBe(0);
  });

  test("a reading without an end is ended after a minute", async () => {
    opened = await lane.open({}, () => {
      globalThis.Worker = class extends Worker {
        override postMessage(): void {
          document.documentElement.dataset["asked"] = "yes";
        }
      };
    });
    await opened.page.clock.install();
    await opened.page.locator("#files").setInputFiles(file("decided"));
    await opened.page.locator("html[data-asked]").waitFor({ state: "attached" });
    await opened.page.clock.runFor(59_000);
    expect(await opened.page.locator("article").count()).toBe(0);
    await opened.page.clock.runFor(1_000);
    await opened.page.locator("article").waitFor();
    expect(await verdicts(opened)).toEqual(["? 核验中断"]);
  });

  test("files that are dropped together find their places, rosters by what they say of themselves", async () => {
    opened = await lane.open();
    const dropped = await opened.page.evaluateHandle(
      (given) => {
        const held = new DataTransfer();
        for (const [name, content] of given) {
          held.items.add(new File([content], name));
        }
        return held;
      },
      [["a.json", records.decided], ["people.json", records.roster]] as const,
    );
    await opened.page.dispatchEvent("body", "drop", { dataTransfer: dropped });
    await opened.page.locator("article").waitFor();
    expect(await verdicts(opened)).toEqual(["? 签名有效，但没有可比对的内容"]);
    expect(await opened.page.locator(".roster").innerText()).toContain("people.json");
  });

  test("the keyboard alone reaches everything, and clearing begins anew", async () => {
    opened = await lane.open();
    const reached: string[] = [];
    for (const _step of Array.from({ length: 8 })) {
      await opened.page.keyboard.press("Tab");
      reached.push(await opened.page.evaluate(() => document.activeElement?.id || (document.activeElement?.textContent ?? "")));
    }
    expect(reached).toEqual(["language-zh-CN", "files", "roster", "head", "anchor", "打印", "清空", "第三方软件许可"]);
    await choose(opened, [file("decided")], file("roster"));
    await opened.page.getByRole("button", { name: "清空" }).press("Enter");
    await opened.page.getByRole("status").getByText("尚未选择文件").waitFor();
    expect(await opened.page.locator("article").count()).toBe(0);
    expect(await opened.page.evaluate(() => document.activeElement?.id)).toBe("files");
  });
});

describe("workbooks on the page from a disk", () => {
  test("one that is as it was signed is told from one that was changed, with the cell, from one with another company's sign-off, from an unsigned one and from one that is torn", async () => {
    opened = await lane.open();
    await choose(opened, ["signed", "changed", "moved", "blank", "torn"].map((name) => file(`${name} workbook`)), file("roster"));
    expect(await verdicts(opened)).toEqual(["✓ 与签署内容一致", "✗ 签署后内容被改动", "✗ 签署后内容被改动", "? 没有签署", "? 文件不能读取"]);
    expect(await opened.page.getByRole("status").innerText()).toContain("5 个文件，其中 1 个");
    const changed = opened.page.locator("article").nth(1);
    expect(await changed.locator("tbody tr").count()).toBe(1);
    expect(await changed.locator("tbody td").allInnerTexts()).toEqual(["企业 · 名称", "海星电器有限公司", "海星电气有限公司", "汇总!B6"]);
    expect(await opened.page.locator("article").nth(2).locator("tbody").innerText()).toContain("海狮电器有限公司");
    expect(await opened.page.locator("article").nth(0).locator("table").count()).toBe(0);
  });

  test("without a roster a workbook's signers are what it says of itself", async () => {
    opened = await lane.open();
    await choose(opened, [file("signed workbook")], null);
    expect(await verdicts(opened)).toEqual(["? 没有名册，无法核验"]);
    expect(await opened.page.locator("article").innerText()).toContain("四星级");
  });
});

describe("looks of the page", () => {
  test.each([
    ["zh-light-900", { locale: "zh-CN", colorScheme: "light", viewport: { width: 900, height: 900 } }],
    ["zh-dark-320", { locale: "zh-CN", colorScheme: "dark", viewport: { width: 320, height: 700 } }],
    ["en-dark-900", { locale: "en-US", colorScheme: "dark", viewport: { width: 900, height: 900 } }],
    ["en-light-320", { locale: "en-US", colorScheme: "light", viewport: { width: 320, height: 700 } }],
    ["en-forced-900", { locale: "en-US", forcedColors: "active", viewport: { width: 900, height: 900 } }],
  ] as const)("%s: axe finds nothing, nothing scrolls sideways, no word of the other language", async (name, options) => {
    opened = await lane.open(options);
    await opened.picture(`${name}-empty`);
    expect(await faultsOf(opened.page.mainFrame(), [])).toEqual([]);
    await choose(opened, [file("signed workbook"), file("changed workbook"), file("changed"), file("wrongPerson"), file("unsigned"), file("other")], file("roster"));
    await opened.picture(`${name}-verdicts`);
    expect(await faultsOf(opened.page.mainFrame(), [])).toEqual([]);
    expect(await opened.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    if (name.startsWith("en")) {
      expect(await opened.page.locator("html").getAttribute("lang")).toBe("en-US");
      const own = await opened.page.evaluate(() => [...document.querySelectorAll("h1, h3, label:not([lang]), .hint, .word, .status, dt, .limits")].map(({ textContent }) => textContent).join(""));
      expect(own).not.toMatch(/\p{Script=Han}/u);
    }
  });

  test("the language changes in place, with the files that were chosen; print leaves the form out", async () => {
    opened = await lane.open();
    await choose(opened, [file("decided")], file("roster"));
    await opened.page.getByLabel("English").check();
    expect(await verdicts(opened)).toEqual(["? Signatures right; no content to compare"]);
    expect(await opened.page.title()).toBe("ServiceStar sign-off verifier");
    await opened.page.emulateMedia({ media: "print" });
    expect(await opened.page.locator("form").isVisible()).toBe(false);
    expect(await opened.page.locator("article").isVisible()).toBe(true);
    expect(await opened.page.locator(".limits").isVisible()).toBe(true);
    await opened.picture("en-print");
  });
});
