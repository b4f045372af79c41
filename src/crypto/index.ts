export { webCryptoFileHash } from "./webCryptoFileHash";
export { bytesSha256, webCryptoHash } from "./webCryptoHash";
