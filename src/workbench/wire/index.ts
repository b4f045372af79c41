export type { Json } from "../model";
export type * from "./protocol";
export type * from "./transport";
export type { CustomFunctionSource, FunctionMetadata } from "./customFunctions";
export type { FunctionParameter } from "./functionValues";
export { createHost, FLOOR_REQUIREMENTS, type Command, type Host, type HostOptions } from "./host";
export { paceOf } from "./pace";
export { connectOfficeFrame, officeFrameName, officeFrameUrl, type OfficeFrameOptions } from "./officeFrame";
