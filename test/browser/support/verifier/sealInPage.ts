import { canonicalJson } from "../../../../src/core";
import { joseSeal, verifyBytes } from "../../../../src/crypto";

/** The product's own verifying and canonical form, for a browser to run. */
export const SEAL_IN_PAGE = { canonicalJson, verifyBytes, supports: joseSeal().supports };

(globalThis as unknown as { sealInPage: typeof SEAL_IN_PAGE }).sealInPage = SEAL_IN_PAGE;
