/** Word files are taken into a bundle as data addresses, so that nothing is fetched for them. */
declare module "*.docx" {
  const address: string;
  export { address as default };
}
