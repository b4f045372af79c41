import packageJson from "../../package.json";
import { showVerifyPage, type FileAnswer, type RosterAnswer } from "../verifyPage";
import { moment } from "./moment";
import "./verifyPage.css";
import { askWorker, serveVerification } from "./verifyPageWorker";

// One file is all there is: the page's script runs once more as its workers.
if (typeof document === "undefined") {
  serveVerification();
} else {
  const script = document.currentScript?.textContent ?? "";
  const root = document.getElementById("root");
  if (root === null) {
    throw new Error("the page has no root");
  }
  const licences = document.getElementById("licences");
  showVerifyPage(root, /^zh/i.test(navigator.language) ? "zh-CN" : "en-US", licences?.textContent ?? "", {
    readRoster: async (bytes, anchor) => (await askWorker(script, { kind: "roster", bytes, anchor })) as RosterAnswer,
    verifyFile: async (bytes, roster, anchors) => (await askWorker(script, { kind: "file", bytes, roster, anchors })) as FileAnswer,
    now: moment,
    version: packageJson.version,
  });
  licences?.remove();
}
