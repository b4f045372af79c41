import { localeFrom } from "./locale";

describe("localeFrom", () => {
  it.each([
    [{ LANG: "zh_CN.UTF-8" }, "en-US", "zh-CN"],
    [{ LANG: "zh" }, "en-US", "zh-CN"],
    [{ LANG: "zh_TW.UTF-8" }, "en-US", "zh-CN"],
    [{ LANG: "en_US.UTF-8" }, "zh-CN", "en-US"],
    [{ LANG: "C" }, "zh-CN", "en-US"],
    [{ LANG: "zha_CN" }, "en-US", "en-US"],
    [{ LC_ALL: "zh_CN", LC_MESSAGES: "en_US", LANG: "en_US" }, "en-US", "zh-CN"],
    [{ LC_ALL: "", LC_MESSAGES: "zh_CN", LANG: "en_US" }, "en-US", "zh-CN"],
    [{}, "zh-Hans-CN", "zh-CN"],
    [{ LANG: "" }, "de-DE", "en-US"],
  ])("%j on a system in %s speaks %s", (environment, system, expected) => {
    expect(localeFrom(environment, system)).toBe(expected);
  });
});
