import { createHash } from "node:crypto";
import { decisionService, signOffService, signersService, type DecisionWork, type FileWriting, type KeptRoster, type Outcome, type ServiceStar, type SigningKey, type SigningPorts } from "../../../src/application";
import { HostError } from "../../../src/application";
import {
  hexToBase64url, headerText, keyFileDocument, rosterContent, sealedText, thumbprintText, type DecisionPolicy, type KeyFile, type PublicJwk, type Roster, type RosterKey, type RosterRole,
} from "../../../src/core";
import type { SignoffWriting, WorkbookGrids } from "../../../src/template";
import { gridsAfterSignoff } from "./signoffGrids";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
export const HASH = { sha256: (text: string): Promise<string> => Promise.resolve(sha256(text)) };

/** The passphrase of every key file of these tests. */
export const PASSPHRASE = "十二个字符以上的口令一二三";

/** Signatures of a world in which hashing a key's public part with the text is signing. The rules of sign-off do not depend on how one signs. */
const signatureOf = (jwk: PublicJwk, header: string, text: string): string => hexToBase64url(["1", "2"].map((half) => sha256(`${half}.${jwk.x}.${header}.${text}`)).join(""));

export function jwkOf(name: string): PublicJwk {
  const half = (what: string): string => hexToBase64url(sha256(`${what} of ${name}`));
  return { kty: "EC", crv: "P-256", x: half("x"), y: half("y") };
}

export function signerOf(name: string, staffNumber: string): SigningKey {
  const jwk = jwkOf(name);
  return {
    holder: { name, staffNumber },
    jwk,
    thumbprint: hexToBase64url(sha256(thumbprintText(jwk))),
    sign: (header, text) => Promise.resolve({ protected: header, signature: signatureOf(jwk, header, text) }),
  };
}

/** A key file of that person; what is encrypted in it is nothing. */
export function keyFileOf(name: string, staffNumber: string): KeyFile {
  return {
    holder: { name, staffNumber },
    madeAt: "2020-01-02T09:00:00+08:00",
    jwk: jwkOf(name),
    derivation: { name: "PBKDF2-SHA-256", iterations: 600_000, salt: "A".repeat(22) },
    cipher: { name: "AES-256-GCM", iv: "A".repeat(16) },
    secret: "A".repeat(216),
  };
}

/** The same as a file that a person chooses. */
export const keyFileText = (name: string, staffNumber: string): string => JSON.stringify(keyFileDocument(keyFileOf(name, staffNumber)));

/** Who is in the roster. */
export const PEOPLE = [
  ["陈一", "F01", ["officer"]],
  ["林二", "F02", ["officer"]],
  ["张三", "E03", ["team-leader"]],
  ["李四", "R04", ["reviewer"]],
  ["王五", "C05", ["committee"]],
  ["赵六", "C06", ["committee"]],
  ["周八", "H08", ["committee", "chair"]],
] as const satisfies readonly (readonly [string, string, readonly RosterRole[]])[];

const POLICY: DecisionPolicy = { from: "2020-01-01", quorum: 2, majority: "more-than-half" };

export interface RosterParts {
  readonly version?: number;
  readonly previous?: string;
  readonly body?: Roster["body"];
  /** who signs it, by name */
  readonly officers?: readonly string[];
}

/** A roster of those people, signed by both officers unless it says otherwise. */
export async function rosterOf({ version = 1, previous = "", body = { id: "body-1", name: "示例认证中心" }, officers = ["陈一", "林二"] }: RosterParts = {}): Promise<Roster> {
  const content = {
    body, version, previous, issuedAt: "2020-01-02T09:00:00+08:00", policies: [POLICY],
    people: PEOPLE.map(([name, staffNumber, roles]) => {
      const { jwk, thumbprint } = signerOf(name, staffNumber);
      const key: RosterKey = { thumbprint, jwk, from: "2020-01-01", to: "", status: "active", enrolledBy: staffNumber === "F01" ? "F02" : "F01" };
      return { name, aliases: [], staffNumber, roles: roles.map((role) => ({ role, from: "2020-01-01", to: "" })), keys: [key] };
    }),
  };
  const text = sealedText("servicestar.roster/1", rosterContent(content));
  const signatures = await Promise.all(
    officers.map(async (name) => {
      const staffNumber = PEOPLE.find(([other]) => other === name)?.[1] ?? "";
      const key = signerOf(name, staffNumber);
      return { staffNumber, key: key.thumbprint, ...(await key.sign(headerText("servicestar.roster/1", key.jwk, key.thumbprint), text)) };
    }),
  );
  return { ...content, signatures };
}

/** What the tests turn and look at. */
export interface FakeSigning {
  /** the roster that this browser keeps */
  readonly rosters: { kept: KeptRoster | null; canKeep: boolean };
  /** this computer lacks the algorithm of every key */
  isUnsupported: boolean;
  /** the private key in every file is another one */
  isDamaged: boolean;
  /** sheets that are not protected */
  unprotected: readonly string[];
  /** the documents of decisions that were made, and what the next ones give */
  readonly decisions: { readonly works: DecisionWork[]; answer: FileWriting };
  /** holds every opening of a key and every writing until the function that it returns is called */
  readonly pause: () => () => void;
  readonly ports: SigningPorts;
}

export function fakeSigning(): FakeSigning & { readonly paused: () => Promise<void> } {
  let waiting: Promise<void> = Promise.resolve();
  const fake: FakeSigning & { readonly paused: () => Promise<void> } = {
    rosters: { kept: null, canKeep: true },
    isUnsupported: false,
    isDamaged: false,
    unprotected: [],
    decisions: { works: [], answer: { ok: true, bytes: Uint8Array.of(80, 75, 3, 4) } },
    paused: () => waiting,
    pause: () => {
      let finish = (): void => undefined;
      waiting = new Promise((resolve) => { finish = resolve; });
      return () => finish();
    },
    ports: {
      engine: "ServiceStar/test",
      seal: {
        supports: () => Promise.resolve(!fake.isUnsupported),
        verify: ({ protected: header, signature }, jwk, text) => Promise.resolve(fake.isUnsupported ? "unsupported" : signature === signatureOf(jwk, header, text) ? "valid" : "wrong"),
      },
      keys: {
        make: (holder, passphrase, madeAt) => Promise.resolve(fake.isUnsupported ? { ok: false, reason: "algorithm-unsupported" } : { ok: true, file: { ...keyFileOf(holder.name, holder.staffNumber), madeAt, secret: passphrase === "" ? "" : "A".repeat(216) } }),
        open: async ({ holder }, passphrase) => {
          await waiting;
          if (fake.isUnsupported) {
            return { ok: false, reason: "algorithm-unsupported" };
          }
          if (passphrase !== PASSPHRASE) {
            return { ok: false, reason: "passphrase-wrong" };
          }
          return fake.isDamaged ? { ok: false, reason: "damaged" } : { ok: true, key: signerOf(holder.name, holder.staffNumber) };
        },
      },
    },
  };
  return fake;
}

/** A workbook that is read as grids and takes records. */
export interface SignableWorkbook {
  readonly grids: () => WorkbookGrids | null;
  readonly put: (grids: WorkbookGrids) => void;
}

/** The real use cases of sign-off over a workbook in memory and the signing of these tests. */
export function signOffOver(workbook: SignableWorkbook, fake: ReturnType<typeof fakeSigning>, failNext: (what: string) => Extract<Outcome<never>, { ok: false }> | null): Pick<ServiceStar, "signOff" | "signers" | "decisions"> {
  const refuse = (what: string): void => {
    const failure = failNext(what);
    if (failure !== null) {
      throw new HostError(failure.error.code, failure.error.params);
    }
  };
  const grids = (): WorkbookGrids => {
    refuse("readGrids");
    const read = workbook.grids();
    if (read === null) {
      throw new HostError("unexpected", {});
    }
    return read;
  };
  const signOff = signOffService({
    workbook: {
      inspect: () => Promise.resolve(workbook.grids() === null ? { kind: "none", blank: true } : { kind: "scoring", template: "servicestar.workbook 1" }),
      readGrids: () => Promise.resolve().then(grids),
      writeSignoff: async (writing: SignoffWriting) => {
        await fake.paused();
        refuse("writeSignoff");
        workbook.put(gridsAfterSignoff(grids(), writing));
        refuse("writtenSignoff");
      },
      unprotectedSheets: (sheets) => Promise.resolve(sheets.filter((sheet) => fake.unprotected.includes(sheet))),
      protectSheets: () => {
        fake.unprotected = [];
        return Promise.resolve([]);
      },
    },
    hash: HASH,
    signing: fake.ports,
  });
  return {
    signOff,
    decisions: decisionService(
      {
        reportWork: {
          make: () => Promise.reject(new HostError("unexpected")),
          makeDecision: async (work, signal) => {
            fake.decisions.works.push(work);
            await Promise.race([fake.paused(), new Promise((resolve) => signal.addEventListener("abort", resolve))]);
            if (signal.aborted) {
              throw new HostError("cancelled");
            }
            return fake.decisions.answer;
          },
          builtInTemplate: () => Promise.resolve(Uint8Array.of(80, 75, 3, 4)),
        },
      },
      signOff.look,
    ),
    signers: signersService({
      hash: HASH,
      signing: fake.ports,
      rosters: {
        read: () => Promise.resolve(fake.rosters.kept),
        keep: (kept) => {
          fake.rosters.kept = fake.rosters.canKeep ? kept : null;
          return Promise.resolve(fake.rosters.canKeep);
        },
        forget: () => {
          fake.rosters.kept = null;
          return Promise.resolve();
        },
      },
    }),
  };
}
