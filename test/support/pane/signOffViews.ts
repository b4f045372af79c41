import { act, screen, waitFor } from "@testing-library/react";
import { canonicalJson, rosterDocument, type Locale } from "../../../src/core";
import { rosterOf } from "./fakeSignOff";
import { openTool, renderPane, type Pane } from "./renderPane";
import { chooseKey, editCell, openKey, openSignOff, prepare, typePassphrase, view, cells } from "./signOffPane";

/** The tool for sign-off in its states, each with its own workbook. */
export const SIGN_OFF_VIEWS: readonly { readonly name: string; readonly show: (locale: Locale) => Promise<Pane> }[] = [
  {
    name: "sign-off, without a roster, a wrong passphrase and a key that is being made",
    show: async (locale) => {
      const pane = await openSignOff({ locale, roster: false });
      await chooseKey(pane, "张三", "E03");
      await typePassphrase(pane, "another passphrase");
      await screen.findByText(/^口令不对|^The passphrase is wrong/);
      await pane.user.click(screen.getByRole("button", { name: /^制作新密钥|^Make a new key/ }));
      await pane.user.click(screen.getByRole("button", { name: /^制作并下载|^Make and download/ }));
      return pane;
    },
  },
  {
    name: "sign-off, a vote before it is signed",
    show: async (locale) => {
      const pane = await openSignOff({ locale, reviewed: true });
      await openKey(pane, "王五", "C05");
      await prepare(pane, locale === "zh-CN" ? "同意授予" : "Grant");
      await screen.findByRole("heading", { name: /^确认签署|^Confirm the signature/ });
      return pane;
    },
  },
  {
    name: "sign-off, a decision that the workbook departs from",
    show: async (locale) => {
      const pane = await openSignOff({ locale, decided: true, unprotected: ["汇总"] });
      act(() => editCell(pane, locale === "zh-CN" ? cells.score : "Scoresheet!I9", 39));
      await waitFor(() => view().getByText(/^签署记录有效，改动在签署之后|^The record is right, and the changes came after/));
      await openKey(pane, "周八", "H08");
      return pane;
    },
  },
  {
    name: "sign-off, a record that cannot be relied on",
    show: async (locale) => {
      const pane = await openSignOff({ locale, decided: true });
      pane.fake.signing.isUnsupported = true;
      await act(async () => {
        pane.fake.listeners.forEach((listener) => listener());
        await Promise.resolve();
      });
      await waitFor(() => view().getAllByText(/^签署记录不能采信|^The record cannot be relied on/));
      return pane;
    },
  },
  {
    name: "sign-off, a roster that does not follow the one in use",
    show: async (locale) => {
      const pane = await openSignOff({ locale });
      const next = canonicalJson(rosterDocument(await rosterOf({ version: 7, officers: [] })));
      await pane.user.upload(screen.getByLabelText(/^选用名册文件|^Choose a roster file/, { selector: "input" }), new File([next], "7.json"));
      await screen.findByRole("button", { name: /^仍改用这份名册|^Use it all the same/ });
      return pane;
    },
  },
  {
    name: "sign-off, without a workbook",
    show: async (locale) => {
      const pane = await renderPane({ kind: "state", state: { kind: "none", blank: true } }, { locale });
      await openTool(pane, locale === "zh-CN" ? "签批" : "Sign-off");
      return pane;
    },
  },
];
