export { joseSeal } from "./joseSeal";
export { keyFiles } from "./keyFiles";
export { verifyBytes } from "./verifyBytes";
export { webCryptoFileHash } from "./webCryptoFileHash";
export { bytesSha256, webCryptoHash } from "./webCryptoHash";
