export { webCryptoHash } from "./webCryptoHash";
