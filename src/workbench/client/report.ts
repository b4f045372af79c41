/** Hears of a failure that no call can be answered with: an event handler's, a command's, a custom function's. */
export type Report = (message: string, error?: unknown) => void;
