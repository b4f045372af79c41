import { act, screen, waitFor, within } from "@testing-library/react";
import { keyFileText, PASSPHRASE, rosterOf } from "../../../../test/support/pane/fakeSignOff";
import { watchDownloads } from "../../../../test/support/pane/downloads";
import { openTab } from "../../../../test/support/pane/renderPane";
import { chooseKey, closeKey, file, openKey, openSignOff, typePassphrase, view, type SignOffPane } from "../../../../test/support/pane/signOffPane";
import { canonicalJson, rosterDocument, type Roster } from "../../../core";

const rosterPart = () => within(view().getByRole("region", { name: "名册" }));
const keyPart = () => within(view().getByRole("region", { name: "签名密钥" }));
const standing = () => within(view().getByRole("region", { name: "状态与核验" }));
const textOf = (roster: Roster): string => canonicalJson(rosterDocument(roster));
const takeRoster = ({ user }: SignOffPane, name: string, content: string): Promise<void> => user.upload(rosterPart().getByLabelText("选用名册文件", { selector: "input" }), file(name, content));

describe("the roster", () => {
  test("is taken from a file, verified, kept in this browser, and let go of", async () => {
    const pane = await openSignOff({ roster: false });
    expect(rosterPart().getByText(/^尚未选用名册/)).toBeInTheDocument();
    await takeRoster(pane, "名册.json", textOf(await rosterOf()));
    expect(await rosterPart().findByText("名册已保留在此浏览器中，供下次使用。")).toBeInTheDocument();
    expect(rosterPart().getByText("示例认证中心")).toBeInTheDocument();
    expect(rosterPart().getByText("第 1 版，2020-01-02T09:00:00+08:00")).toBeInTheDocument();
    expect(rosterPart().getByText("陈一 (F01), 林二 (F02)")).toBeInTheDocument();
    expect(rosterPart().getByText("名册的规则和签名均无问题")).toBeInTheDocument();
    expect(pane.fake.signing.rosters.kept?.name).toBe("名册.json");
    await pane.user.click(rosterPart().getByRole("button", { name: "不再保留此名册" }));
    expect(rosterPart().getByText(/^尚未选用名册/)).toBeInTheDocument();
    expect(pane.fake.signing.rosters.kept).toBeNull();
  });

  test("is held against its mark from paper: a slip is told from another roster, and the mark is kept", async () => {
    const pane = await openSignOff();
    const mark = rosterPart().getByText(/^[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4} [A-Z]{6}-[A-Z]$/).textContent;
    const type = async (typed: string): Promise<void> => {
      await pane.user.clear(rosterPart().getByLabelText("输入纸面上的名册校验码"));
      await pane.user.type(rosterPart().getByLabelText("输入纸面上的名册校验码"), typed);
      await pane.user.click(rosterPart().getByRole("button", { name: "核对" }));
    };
    expect(rosterPart().getByText(/^尚未核对名册校验码/)).toBeInTheDocument();
    await type("12");
    expect(await rosterPart().findByText(/^这不是校验码/)).toBeInTheDocument();
    await type(`${mark.slice(0, -1)}${mark.endsWith("A") ? "C" : "A"}`);
    expect(await rosterPart().findByText(/^输入有误/)).toBeInTheDocument();
    await type("0123 4567 89ab cdef");
    expect(await rosterPart().findByText(/^与纸面上的名册校验码不一致/)).toBeInTheDocument();
    expect(rosterPart().getByText("这份名册不能采信")).toBeInTheDocument();
    await type(mark);
    expect(await rosterPart().findByText("与纸面上的名册校验码一致。")).toBeInTheDocument();
    expect(pane.fake.signing.rosters.kept?.mark).toBe(mark);
  });

  test("that does not follow the one in use is taken only when a person says so", async () => {
    const pane = await openSignOff();
    const other = textOf(await rosterOf({ version: 7, body: { id: "body-2", name: "另一机构" } }));
    await takeRoster(pane, "别家.json", other);
    const notice = await rosterPart().findByText("“别家.json”不是现用名册的下一版");
    expect(notice).toBeInTheDocument();
    expect(rosterPart().getByText("示例认证中心")).toBeInTheDocument();
    await pane.user.click(rosterPart().getByRole("button", { name: "保留现用名册" }));
    expect(rosterPart().queryByText("“别家.json”不是现用名册的下一版")).not.toBeInTheDocument();
    await takeRoster(pane, "别家.json", other);
    await pane.user.click(await rosterPart().findByRole("button", { name: "仍改用这份名册" }));
    expect(await rosterPart().findByText("另一机构")).toBeInTheDocument();
  });

  test("signed by one officer alone cannot be relied on, and nothing is signed with it", async () => {
    const pane = await openSignOff({ roster: false });
    await takeRoster(pane, "名册.json", textOf(await rosterOf({ officers: ["陈一"] })));
    expect(await rosterPart().findByText("这份名册不能采信")).toBeInTheDocument();
    expect(rosterPart().getByText(/^名册只有 1 个有效的管理人员签名，需要 2 个/)).toBeInTheDocument();
    await openKey(pane, "张三", "E03");
    expect(view().getByText("名册不能采信，不能用它签署。")).toBeInTheDocument();
    expect(view().queryByRole("button", { name: "签署…" })).not.toBeInTheDocument();
    expect(standing().getByText("名册不能采信，因此无法判断签署记录")).toBeInTheDocument();
    expect(within(screen.getByRole("banner")).queryByText(/不能采信/)).not.toBeInTheDocument();
  });

  test("that is no roster, is too large, or was kept and can no longer be read is told", async () => {
    const pane = await openSignOff({ roster: false, before: ({ signing }) => { signing.rosters.kept = { name: "旧.json", document: "{", mark: "" }; } });
    expect(await rosterPart().findByText("此浏览器保留的名册“旧.json”无法读取，请重新选用")).toBeInTheDocument();
    await takeRoster(pane, "x.json", "{}");
    expect(await rosterPart().findByText("“x.json”不是可用的名册")).toBeInTheDocument();
    const large = file("大.json", "");
    Object.defineProperty(large, "size", { value: 17 * 1024 * 1024 });
    await pane.user.upload(rosterPart().getByLabelText("选用名册文件", { selector: "input" }), large);
    expect(await rosterPart().findByText("“大.json”超过 16 MB，未采用。")).toBeInTheDocument();
  });
});

describe("the key", () => {
  test("is opened with its passphrase, which does not stay on the screen; a short and a wrong one are told apart", async () => {
    const pane = await openSignOff();
    await chooseKey(pane, "张三", "E03");
    expect(await keyPart().findByText("密钥文件：张三.json，持有人 张三（E03）")).toBeInTheDocument();
    await pane.user.click(keyPart().getByRole("button", { name: "打开密钥" }));
    expect(keyPart().getByText("请输入口令。")).toBeInTheDocument();
    await typePassphrase(pane, "短");
    expect(keyPart().getByText("口令至少 12 个字符。")).toBeInTheDocument();
    await typePassphrase(pane, "another passphrase");
    expect(await keyPart().findByText("口令不对，或文件被改动。请重新输入。")).toBeInTheDocument();
    expect(keyPart().getByLabelText("口令")).toHaveValue("");
    expect(keyPart().getByLabelText("口令")).toHaveAttribute("type", "password");
    await typePassphrase(pane);
    expect(await keyPart().findByText("密钥已打开：张三（E03）")).toBeInTheDocument();
    expect(keyPart().getByText("名册中的职责：组长")).toBeInTheDocument();
    expect(keyPart().queryByLabelText("口令")).not.toBeInTheDocument();
    await closeKey(pane);
    expect(keyPart().getByText("密钥已关闭。")).toBeInTheDocument();
    expect(view().getByText("请先打开您的密钥。")).toBeInTheDocument();
  });

  test("is let go of when the tool is left, and not when another view is looked at", async () => {
    const pane = await openSignOff();
    await openKey(pane, "张三", "E03");
    await openTab(pane, "结果");
    await openTab(pane, "更多");
    expect(keyPart().getByText("密钥已打开：张三（E03）")).toBeInTheDocument();
    await pane.user.click(view().getByRole("button", { name: "返回工具列表" }));
    await pane.user.click(view().getByRole("button", { name: /^签批/ }));
    expect(keyPart().queryByText("密钥已打开：张三（E03）")).not.toBeInTheDocument();
  });

  test("that is opened after it was given up is not taken", async () => {
    const pane = await openSignOff();
    await chooseKey(pane, "张三", "E03");
    const finish = pane.fake.signing.pause();
    await typePassphrase(pane);
    expect(keyPart().getByText("正在打开密钥…")).toBeInTheDocument();
    await pane.user.click(view().getByRole("button", { name: "返回工具列表" }));
    await act(async () => {
      finish();
      await Promise.resolve();
    });
    await pane.user.click(view().getByRole("button", { name: /^签批/ }));
    expect(keyPart().queryByText(/密钥已打开/)).not.toBeInTheDocument();
  });

  test.each([
    ["isDamaged", "文件中的私钥与它的公钥不符：密钥文件已损坏，请使用备份，或制作新密钥。"],
    ["isUnsupported", "本机不支持此密钥的签名算法（ES256），请换用较新的浏览器或系统。"],
  ] as const)("that cannot be used says why: %s", async (what, text) => {
    const pane = await openSignOff();
    pane.fake.signing[what] = true;
    await chooseKey(pane, "张三", "E03");
    await typePassphrase(pane);
    expect(await keyPart().findByText(text)).toBeInTheDocument();
  });

  test("that is no key file, or is in no roster, is told", async () => {
    const pane = await openSignOff();
    await pane.user.upload(keyPart().getByLabelText("选择密钥文件", { selector: "input" }), file("坏.json", keyFileText("张三", "E03").slice(5)));
    expect(await keyPart().findByText("“坏.json”不是可用的密钥文件")).toBeInTheDocument();
    await openKey(pane, "外人", "X99");
    expect(keyPart().getByText("名册中没有这把密钥：请将公钥发给名册管理人员登记。")).toBeInTheDocument();
    expect(view().getByText(/^在此状态下，您的职责没有可签署的步骤/)).toBeInTheDocument();
  });

  test("is made here: what is missing is told at its field, the file is downloaded, and the public part is shown", async () => {
    const browser = watchDownloads();
    const pane = await openSignOff();
    await pane.user.click(keyPart().getByRole("button", { name: "制作新密钥" }));
    expect(screen.getByRole("heading", { name: "制作新密钥" })).toHaveFocus();
    await pane.user.click(keyPart().getByRole("button", { name: "制作并下载" }));
    expect(keyPart().getAllByText("请填写。")).toHaveLength(2);
    expect(keyPart().getByText("口令至少 12 个字符。")).toBeInTheDocument();
    await pane.user.type(keyPart().getByLabelText("姓名"), "郑九");
    await pane.user.type(keyPart().getByLabelText("工号"), "N09");
    await pane.user.type(keyPart().getByLabelText("口令（至少 12 个字符）"), PASSPHRASE);
    await pane.user.click(keyPart().getByRole("button", { name: "制作并下载" }));
    expect(keyPart().getByText("两次输入的口令不同。")).toBeInTheDocument();
    await pane.user.type(keyPart().getByLabelText("再次输入口令"), PASSPHRASE);
    await pane.user.click(keyPart().getByRole("button", { name: "制作并下载" }));
    expect(await keyPart().findByText("密钥文件已交给浏览器下载：郑九-签名密钥.json")).toBeInTheDocument();
    expect(browser.begun).toEqual([{ name: "郑九-签名密钥.json", address: "blob:1" }]);
    const shown = keyPart().getByLabelText("公钥").textContent;
    expect(JSON.parse(shown)).toMatchObject({ format: "servicestar.public-key/1" });
    expect(shown).not.toContain("secret");
  });
});

test("the record's mark is held against paper: a slip, another record, and the same one", async () => {
  const pane = await openSignOff({ decided: true });
  const mark = (await standing().findByText(/^[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4} [A-Z]{6}-[A-Z]$/)).textContent;
  const type = async (typed: string): Promise<void> => {
    await pane.user.clear(standing().getByLabelText("输入纸面上的校验码"));
    await pane.user.type(standing().getByLabelText("输入纸面上的校验码"), typed);
    await pane.user.click(standing().getByRole("button", { name: "核对" }));
  };
  expect(standing().getByText(/^尚未核对纸面校验码/)).toBeInTheDocument();
  await type("abc");
  expect(standing().getByText(/^这不是校验码/)).toBeInTheDocument();
  await type("0123 4567 89ab cdef");
  expect(await standing().findByText(/^与纸面校验码不一致/)).toBeInTheDocument();
  expect(standing().getByText(/^签署记录不能采信/)).toBeInTheDocument();
  await type(mark);
  expect(await standing().findByText("与纸面校验码一致。")).toBeInTheDocument();
  await waitFor(() => expect(standing().getByText("已核验：与所签署的一致")).toBeInTheDocument());
});

test("a computer that lacks the algorithm says that it cannot tell, and signs nothing on top", async () => {
  const pane = await openSignOff({ decided: true });
  pane.fake.signing.isUnsupported = true;
  await act(async () => {
    pane.fake.listeners.forEach((listener) => listener());
    await Promise.resolve();
  });
  expect(await standing().findByText(/^签署记录不能采信/)).toBeInTheDocument();
  expect(standing().getAllByText(/^本机不支持 ES256 签名/)).not.toEqual([]);
  expect(await view().findByText("签署记录不能采信，不能在它之上继续签署。")).toBeInTheDocument();
});
