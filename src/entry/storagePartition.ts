/** Excel on the web shares one storage among the documents of several hosts: what is kept carries the partition in its name. */
export function storagePartition(): string {
  return (typeof Office === "undefined" ? undefined : Office.context?.partitionKey) ?? "";
}
