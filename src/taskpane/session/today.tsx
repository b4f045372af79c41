import { createContext, useContext, type ReactNode } from "react";

/** The day as YYYY-MM-DD; "" where nobody knows it. */
export type Today = () => string;

const TodayContext = createContext<Today>(() => "");

/** Gives everything below it the clock of the page. */
export function TodayProvider({ today, children }: { readonly today: Today; readonly children: ReactNode }) {
  return <TodayContext value={today}>{children}</TodayContext>;
}

/** The day at the time of asking. */
export function useToday(): string {
  return useContext(TodayContext)();
}
