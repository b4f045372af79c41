export * from "./words";
export * from "./headers";
export * from "./lookup";
export * from "./texts";
