import { createContext, useContext, type ReactNode } from "react";
import { useSignOffState, type SignOffState } from "./useSignOffState";

const SignOffContext = createContext<SignOffState | null>(null);

/** Keeps the roster in use and what the open workbook's sign-off is worth, for every view below it. */
export function SignOffProvider({ children }: { readonly children: ReactNode }) {
  return <SignOffContext value={useSignOffState()}>{children}</SignOffContext>;
}

/** The sign-off of the open workbook; throws outside of a `SignOffProvider`. */
export function useSignOff(): SignOffState {
  const value = useContext(SignOffContext);
  if (value === null) {
    throw new Error("useSignOff needs a SignOffProvider above it");
  }
  return value;
}
