import { hexToBase64url, keyCardDocument, keyFileDocument, thumbprintText } from "../core";
import type { Locale, PublicJwk } from "../core";
import { signingTexts } from "../messages";
import { say, writeDocument, writeIssues } from "./documents";
import { readInput } from "./inputFile";
import { cliIssue } from "./issueCodes";
import { readPassphrase } from "./passphrase";
import type { SigningCall } from "./signingCall";
import type { CliWorld, ExitStatus } from "./world";

type CallOf<C extends SigningCall["command"]> = SigningCall & { readonly command: C };

/** Makes a key for a person and writes it, encrypted, as a file that only this user reads. */
export async function keyNew(call: CallOf<"key-new">, world: CliWorld, locale: Locale): Promise<ExitStatus> {
  const texts = signingTexts[locale];
  const passphrase = await readPassphrase(call.passphraseFile, [texts["ask.new"], texts["ask.again"]], world);
  if (!passphrase.ok) {
    writeIssues(world, passphrase.file, passphrase.issues, locale);
    return 2;
  }
  const holder = { name: call.name.normalize("NFC").trim(), staffNumber: call.staffNumber.normalize("NFC").trim() };
  const made = await world.signing.keys.make(holder, passphrase.text, world.signing.now(), call.algorithm);
  if (!made.ok) {
    writeIssues(world, call.out, [cliIssue(made.reason === "passphrase-short" ? "passphrase-short" : "algorithm-missing", "", { algorithm: call.algorithm })], locale);
    return 2;
  }
  if (!(await writeDocument(world, call.out, keyFileDocument(made.file), locale, "owner"))) {
    return 2;
  }
  say(world, call.out, "key.made", { ...holder, thumbprint: await thumbprintOf(made.file.jwk, world) }, locale);
  return 0;
}

/** Says whose key a file holds, and writes its public part for an officer where that is asked for. Takes no passphrase. */
export async function keyShow(call: CallOf<"key-show">, world: CliWorld, locale: Locale): Promise<ExitStatus> {
  const read = await readInput(world.files, call.file, world.signing.parseKeyFile);
  if (!read.ok) {
    writeIssues(world, call.file, read.issues, locale);
    return 1;
  }
  const { holder, jwk, madeAt } = read.value;
  if (call.out !== null && !(await writeDocument(world, call.out, keyCardDocument(read.value), locale))) {
    return 2;
  }
  say(world, call.file, "key.shown", { ...holder, madeAt, algorithm: jwk.kty === "EC" ? "ES256" : "Ed25519", thumbprint: await thumbprintOf(jwk, world) }, locale);
  if (call.out !== null) {
    say(world, call.out, "card.made", {}, locale);
  }
  return 0;
}

/** The fingerprint that people compare. */
export async function thumbprintOf(jwk: PublicJwk, world: Pick<CliWorld, "hash">): Promise<string> {
  return hexToBase64url(await world.hash.sha256(thumbprintText(jwk)));
}
