import { useState } from "react";
import { createRoot } from "react-dom/client";
import { createServiceStar } from "../application";
import type { Locale } from "../core";
import { webCryptoFileHash, webCryptoHash } from "../crypto";
import { excelFile, excelRegister, excelWorkbook } from "../office";
import { builtInCatalogue, builtInProfile } from "../schema";
import { App, CannotLoad, type CannotLoadProps } from "../taskpane";
import { bankStore } from "./bankStore";
import { browserDrafts } from "./drafts";
import { formStore } from "./formStore";
import { keepHandledEscape } from "./handledEscape";
import { onPaneCommand } from "./paneCommands";
import { paneCommittee } from "./paneCommittee";
import { paneFiles } from "./paneFiles";
import { paneReports } from "./paneReports";
import { paneReview } from "./paneReview";
import { paneReviewDesk } from "./paneReviewDesk";
import { pageSigning } from "./signing";
import { priorRoundStore } from "./priorRoundStore";
import { rosterStore } from "./rosterStore";
import { templateStore } from "./templateStore";
import { readPreferences, writePreferences } from "./preferences";
import { today } from "./today";
import "./taskpane.css";

/** office.js never answers where it is blocked or its runtime fails: after this long the pane says so. */
const OFFICE_WAIT_MS = 20_000;

async function hostProblem(): Promise<CannotLoadProps["reason"] | null> {
  if (typeof Office === "undefined") {
    return "no-answer";
  }
  const waited = new Promise<null>((resolve) => {
    setTimeout(() => resolve(null), OFFICE_WAIT_MS);
  });
  const info = await Promise.race([Office.onReady(), waited]);
  return info === null ? "no-answer" : info.host === Office.HostType.Excel ? null : "not-excel";
}

function hostLocale(): Locale {
  const language = typeof Office === "undefined" ? navigator.language : (Office.context?.displayLanguage ?? navigator.language);
  return language.toLowerCase().startsWith("zh") ? "zh-CN" : "en-US";
}

const serviceStar = createServiceStar(
  { workbook: excelWorkbook, hash: webCryptoHash, fileHash: webCryptoFileHash, fileWork: paneFiles, hostFile: excelFile, reportWork: paneReports, templates: templateStore, bank: bankStore, priorRounds: priorRoundStore, reviewDesk: paneReviewDesk, reviewWork: paneReview, register: excelRegister, signing: pageSigning(), rosters: rosterStore, formStore, committee: paneCommittee },
  { catalogues: [builtInCatalogue()], profiles: [builtInProfile()] },
);

function Pane() {
  const [preferences, setPreferences] = useState(readPreferences);
  const change = (changed: Partial<typeof preferences>): void => {
    const next = { ...preferences, ...changed };
    setPreferences(next);
    writePreferences(next);
  };
  const locale = preferences.locale ?? hostLocale();
  return (
    <App
      serviceStar={serviceStar}
      locale={locale}
      theme={preferences.theme}
      onLocaleChange={(chosen) => change({ locale: chosen })}
      onThemeChange={(chosen) => change({ theme: chosen })}
      person={preferences.person}
      onPersonChange={(chosen) => change({ person: chosen })}
      commands={onPaneCommand}
      drafts={browserDrafts}
      today={today}
      onError={(error) => reportError(error)}
    />
  );
}

async function start(container: HTMLElement): Promise<void> {
  keepHandledEscape(document);
  const problem = await hostProblem();
  const locale = readPreferences().locale ?? hostLocale();
  document.documentElement.lang = locale;
  const root = createRoot(container);
  root.render(
    problem === null ? <Pane /> : <CannotLoad reason={problem} locale={locale} theme={readPreferences().theme} onRetry={() => location.reload()} />,
  );
}

const container = document.getElementById("root");
if (container !== null) {
  void start(container);
}
