import type { SigningPorts } from "../../src/application";
import { joseSeal, keyFiles } from "../../src/crypto";

const seal = joseSeal();

/** Signing by the platform's own WebCrypto, as the page has it. */
export const nodeSigning: SigningPorts = { seal, keys: keyFiles(seal), engine: "ServiceStar/test" };
