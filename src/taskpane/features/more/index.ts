export { More } from "./More";
export { TOOLS, type Tool } from "./tools";
export { useMore } from "./useMore";
