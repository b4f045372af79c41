import { createHash } from "node:crypto";
import { attemptForm, copyWithResults, lookAtForm, reviewContent, reviewFileOrForm, type RegisterPort, type ReviewWorkPort } from "../../src/application";
import { triage, type ReviewedContent } from "../../src/core";
import { webCryptoHash } from "../../src/crypto";
import { nodeFormFiles, nodeWorkbookFiles } from "../../src/files";
import { formFindingTexts, registerTexts } from "../../src/messages";
import { tellRegister } from "../../src/template";

const PORTS = { workbookFiles: nodeWorkbookFiles, formFiles: nodeFormFiles, hash: webCryptoHash };

/** What the pane's workers and the browser's database do, without either. */
export function memoryReview(kept: Map<string, ReviewedContent> = new Map()): ReviewWorkPort {
  return {
    pool: (files, form) => {
      const bytesOf = async (path: string): Promise<Uint8Array> => {
        const file = files.get(path);
        return new Uint8Array(file === undefined ? new ArrayBuffer(0) : await file.slice(0, file.size).arrayBuffer());
      };
      const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
      return {
        jobs: 1,
        digest: async (path) => ({ ok: true, hash: hashOf(await bytesOf(path)) }),
        review: async (path) => {
          const bytes = await bytesOf(path);
          return { hash: hashOf(bytes), content: await (form === null ? reviewContent(bytes, PORTS) : reviewFileOrForm(bytes, form, PORTS)), isLasting: true };
        },
        close: () => Promise.resolve(),
      };
    },
    checkpoint: {
      load: () => Promise.resolve(kept),
      keep: (hash, content) => Promise.resolve(void kept.set(hash, content)),
      count: () => Promise.resolve(kept.size),
      forget: () => Promise.resolve(kept.clear()),
    },
    forms: {
      look: (bytes) => Promise.resolve(lookAtForm(bytes, nodeFormFiles)),
      attempt: (bytes, basis) => Promise.resolve(attemptForm(bytes, basis, nodeFormFiles)),
      write: (bytes, basis) => Promise.resolve(copyWithResults(bytes, basis, formFindingTexts(basis.mapping.locale), nodeFormFiles)),
    },
    clock: () => performance.now(),
    triage: (files) => Promise.resolve(triage(files, [])),
    tell: ({ existing, locale, ...run }) => Promise.resolve(tellRegister({ ...run, locale, texts: registerTexts(existing?.locale ?? locale) }, existing)),
  };
}

/** A workbook in which no register is asked for. */
export const NO_REGISTER: RegisterPort = {
  read: () => Promise.resolve({ kind: "none", isBlank: false }),
  build: () => Promise.reject(new Error("no register is written here")),
  refresh: () => Promise.reject(new Error("no register is written here")),
};
