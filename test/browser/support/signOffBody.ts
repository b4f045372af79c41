import { canonicalJson, headerText, keyFileDocument, rosterContent, rosterDocument, sealedText, type Roster, type RosterRole } from "../../../src/core";
import { joseSeal, keyFiles } from "../../../src/crypto";

/** The passphrase of every key file of this body. */
export const PASSPHRASE = "correct horse battery";

/** A file as Playwright hands it to an input. */
export interface GivenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A small certification body: a roster that two officers signed, and the key file of everybody in it. */
export interface SmallBody {
  readonly roster: GivenFile;
  readonly keys: Readonly<Record<string, GivenFile>>;
}

const PEOPLE = [
  ["陈一", "F01", "officer"],
  ["林二", "F02", "officer"],
  ["张三", "E03", "team-leader"],
  ["李四", "R04", "reviewer"],
  ["王五", "C05", "committee"],
  ["赵六", "C06", "committee"],
  ["周八", "H08", "chair"],
] as const satisfies readonly (readonly [string, string, RosterRole])[];

const SINCE = "2020-01-01";
const MADE_AT = "2020-01-01T09:00:00+08:00";

/** Makes it with the real keys and signatures, as the command line would. */
export async function smallBody(): Promise<SmallBody> {
  const port = keyFiles(joseSeal());
  const made = await Promise.all(
    PEOPLE.map(async ([name, staffNumber]) => {
      const making = await port.make({ name, staffNumber }, PASSPHRASE, MADE_AT, "ES256");
      if (!making.ok) throw new Error(making.reason);
      const opening = await port.open(making.file, PASSPHRASE);
      if (!opening.ok) throw new Error(opening.reason);
      return { name, file: making.file, key: opening.key };
    }),
  );
  const content = {
    body: { id: "body-1", name: "示例认证中心" },
    version: 1,
    previous: "",
    issuedAt: MADE_AT,
    policies: [{ from: SINCE, quorum: 2, majority: "more-than-half" }],
    people: PEOPLE.map(([name, staffNumber, role], place) => {
      const { jwk = undefined, thumbprint = "" } = made[place]?.key ?? {};
      if (jwk === undefined) throw new Error(`${name} has no key`);
      return {
        name, aliases: [], staffNumber, roles: [{ role, from: SINCE, to: "" }],
        keys: [{ thumbprint, jwk, from: SINCE, to: "", status: "active", enrolledBy: staffNumber === "F01" ? "F02" : "F01" }],
      };
    }),
  } as const satisfies Omit<Roster, "signatures">;
  const text = sealedText("servicestar.roster/1", rosterContent(content));
  const signatures = await Promise.all(
    made.slice(0, 2).map(async ({ key }) => ({ staffNumber: key.holder.staffNumber, key: key.thumbprint, ...(await key.sign(headerText("servicestar.roster/1", key.jwk, key.thumbprint), text)) })),
  );
  const given = (name: string, document: Parameters<typeof canonicalJson>[0]): GivenFile => ({ name, mimeType: "application/json", buffer: Buffer.from(canonicalJson(document)) });
  return {
    roster: given("名册.json", rosterDocument({ ...content, signatures })),
    keys: Object.fromEntries(made.map(({ name, file }) => [name, given(`${name}.json`, keyFileDocument(file))])),
  };
}
