import { useEffect, useRef, useState } from "react";
import { claimedTime, LEAST_PASSPHRASE, type MadeKey } from "../../../application";
import { useServiceStar } from "../../session";
import { useWords, type SignOffKey } from "../../words";
import { download, offer, type Offered } from "../file/download";

export interface KeyForm {
  readonly name: string;
  readonly staffNumber: string;
  readonly passphrase: string;
  readonly repeat: string;
}

export type MakePhase =
  | { readonly kind: "filling" | "making" }
  | { readonly kind: "failed"; readonly reason: Extract<MadeKey, { ok: false }>["reason"] }
  | { readonly kind: "made"; readonly name: string; readonly thumbprint: string; readonly publicText: string };

const JSON_FILE = "application/json";
/** What no system takes in a file's name. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]+/gu;

/** Makes keys that are hard to guess at the first try: what is missing in the form is told at its field. */
export function useMakeKey() {
  const { signers } = useServiceStar();
  const words = useWords();
  const [phase, setPhase] = useState<MakePhase>({ kind: "filling" });
  const [problems, setProblems] = useState<Partial<Record<keyof KeyForm, SignOffKey>>>({});
  const isMounted = useRef(true);
  const offered = useRef<Offered | null>(null);
  useEffect(() => {
    isMounted.current = true;
    return () => {
      isMounted.current = false;
      offered.current?.release();
    };
  }, []);

  const run = async ({ name, staffNumber, passphrase }: KeyForm): Promise<void> => {
    setPhase({ kind: "making" });
    const holder = { name: name.trim(), staffNumber: staffNumber.trim() };
    const made = await signers.makeKey(holder, passphrase, claimedTime(new Date()), "ES256");
    if (!isMounted.current) {
      return;
    }
    if (!made.ok) {
      setPhase({ kind: "failed", reason: made.reason });
      return;
    }
    const fileName = words.signOff("make.fileName", { name: holder.name.replace(FORBIDDEN, "_") });
    offered.current = offer(made.bytes, JSON_FILE);
    download(offered.current, fileName);
    setPhase({ kind: "made", name: fileName, thumbprint: made.thumbprint, publicText: made.publicText });
  };

  return {
    phase,
    problems,
    /** false where something in the form is missing */
    make: (form: KeyForm): boolean => {
      const found = problemsOf(form);
      setProblems(found);
      if (Object.keys(found).length > 0 || phase.kind === "making") {
        return false;
      }
      void run(form);
      return true;
    },
  };
}

function problemsOf({ name, staffNumber, passphrase, repeat }: KeyForm): Partial<Record<keyof KeyForm, SignOffKey>> {
  return {
    ...(name.trim() === "" ? { name: "make.blank" } : {}),
    ...(staffNumber.trim() === "" ? { staffNumber: "make.blank" } : {}),
    ...([...passphrase.normalize("NFC")].length < LEAST_PASSPHRASE ? { passphrase: "key.passphrase-short" } : {}),
    ...(passphrase === repeat ? {} : { repeat: "make.differs" }),
  };
}
