import { createContext, useContext, useEffect, useState, type ReactNode } from "react";
import type { KeptBank } from "../../application";
import { useServiceStar } from "./serviceStarContext";
import { useSession } from "./sessionContext";

const BankContext = createContext<KeptBank | null>(null);

/** Reads the findings bank of this browser and follows its changes; the open workbook is checked again after each. */
export function BankProvider({ children }: { readonly children: ReactNode }) {
  const { bank: service } = useServiceStar();
  const { recheck } = useSession();
  const [bank, setBank] = useState<KeptBank | null>(null);
  useEffect(() => {
    let isMounted = true;
    void service.read().then((kept) => {
      if (isMounted) {
        setBank(kept);
      }
    });
    const unwatch = service.watch((kept) => {
      setBank(kept);
      recheck();
    });
    return () => {
      isMounted = false;
      unwatch();
    };
  }, [service, recheck]);
  return <BankContext value={bank}>{children}</BankContext>;
}

/** The findings bank; null until it was read. */
export function useBank(): KeptBank | null {
  return useContext(BankContext);
}
