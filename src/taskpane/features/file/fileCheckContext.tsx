import { createContext, useContext } from "react";
import type { FileCheck } from "./useFileCheck";

const FileCheckContext = createContext<FileCheck | null>(null);

/** Gives everything below it the one check of a file that may be under way. */
export const FileCheckProvider = FileCheckContext;

/** The check of a file; throws outside of a `FileCheckProvider`. */
export function useSharedFileCheck(): FileCheck {
  const file = useContext(FileCheckContext);
  if (file === null) {
    throw new Error("useSharedFileCheck needs a FileCheckProvider above it");
  }
  return file;
}
