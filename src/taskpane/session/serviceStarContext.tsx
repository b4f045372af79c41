import { createContext, useContext, type ReactNode } from "react";
import type { ServiceStar } from "../../application";

const ServiceStarContext = createContext<ServiceStar | null>(null);

/** Gives everything below it the use cases. */
export function ServiceStarProvider({ serviceStar, children }: { readonly serviceStar: ServiceStar; readonly children: ReactNode }) {
  return <ServiceStarContext value={serviceStar}>{children}</ServiceStarContext>;
}

/** The use cases; throws outside of a `ServiceStarProvider`. */
export function useServiceStar(): ServiceStar {
  const serviceStar = useContext(ServiceStarContext);
  if (serviceStar === null) {
    throw new Error("useServiceStar needs a ServiceStarProvider above it");
  }
  return serviceStar;
}
