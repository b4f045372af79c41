import { createContext, useContext, useMemo, useState, type ReactNode } from "react";

/** Who works in this browser. */
export interface Person {
  /** "" where nobody said */
  readonly name: string;
  readonly choose: (name: string) => void;
}

const PersonContext = createContext<Person | null>(null);

export interface PersonProviderProps {
  readonly person?: string;
  readonly onChange?: (person: string) => void;
  readonly children: ReactNode;
}

/** Keeps who works here for as long as it is mounted, or as long as whoever is told of it keeps it. */
export function PersonProvider({ person, onChange, children }: PersonProviderProps) {
  const [own, setOwn] = useState("");
  const name = person ?? own;
  const value = useMemo<Person>(
    () => ({
      name,
      choose: (next) => {
        setOwn(next);
        onChange?.(next);
      },
    }),
    [name, onChange],
  );
  return <PersonContext value={value}>{children}</PersonContext>;
}

/** Who works here; throws outside of a `PersonProvider`. */
export function usePerson(): Person {
  const person = useContext(PersonContext);
  if (person === null) {
    throw new Error("usePerson needs a PersonProvider above it");
  }
  return person;
}
