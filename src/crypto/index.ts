export { webCryptoFileHash } from "./webCryptoFileHash";
export { webCryptoHash } from "./webCryptoHash";
