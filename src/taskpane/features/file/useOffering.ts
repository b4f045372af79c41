import { useCallback, useEffect, useMemo, useRef } from "react";
import { download, offer, type Offered } from "./download";

/** Work of which a file comes, one at a time. */
export interface Offering {
  /** ends the work before and lets go of what it gave; the signal tells the new one that it was ended as well */
  readonly begin: () => AbortSignal;
  /** hands the bytes to the browser; they are kept until the next work begins, or this one is let go of */
  readonly hand: (bytes: Uint8Array<ArrayBuffer>, name: string, type?: string) => Offered;
  readonly end: () => void;
}

/** Ends the work and lets go of its file as well when the view goes. */
export function useOffering(): Offering {
  const running = useRef<AbortController | null>(null);
  const offered = useRef<Offered | null>(null);
  const end = useCallback(() => {
    running.current?.abort();
    running.current = null;
    offered.current?.release();
    offered.current = null;
  }, []);
  useEffect(() => end, [end]);
  return useMemo(
    () => ({
      begin: () => {
        end();
        running.current = new AbortController();
        return running.current.signal;
      },
      hand: (bytes, name, type) => {
        offered.current = offer(bytes, type);
        download(offered.current, name);
        return offered.current;
      },
      end,
    }),
    [end],
  );
}
