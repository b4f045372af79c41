export { WhatIf } from "./WhatIf";
export { SandboxStoreProvider } from "./sandboxStore";
