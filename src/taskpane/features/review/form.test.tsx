import { createHash } from "node:crypto";
import { screen, within } from "@testing-library/react";
import { LEAST_MAPPING } from "../../../../test/core/formBuilders";
import { openTool, renderPane, type Pane } from "../../../../test/support/pane/renderPane";
import { canonicalJson, catalogueDocument, formDocument, profileDocument, type FormMapping, type JsonValue } from "../../../core";
import { builtInCatalogue, builtInProfile } from "../../../schema";

const BLANK = { kind: "state", state: { kind: "none", blank: true } } as const;
const hashed = (document: JsonValue, { id, version }: { readonly id: string; readonly version: string }) => ({ id, version, hash: createHash("sha256").update(canonicalJson(document)).digest("hex") });
const catalogue = builtInCatalogue();
const profile = builtInProfile();
const MAPPING: FormMapping = { ...LEAST_MAPPING, title: "评分表", version: "3", catalogue: hashed(catalogueDocument(catalogue), catalogue), profile: hashed(profileDocument(profile), profile) };
const json = (name: string, document: JsonValue): File => new File([JSON.stringify(document)], name, { type: "application/json" });
const mapping = (changed: Partial<FormMapping> = {}): File => json("mapping.json", formDocument({ ...MAPPING, ...changed }));

const part = () => within(screen.getByRole("group", { name: "A body's own form" }));
const view = () => within(screen.getByRole("region", { name: "Bulk review" }).parentElement ?? document.body);

async function open(): Promise<Pane> {
  const pane = await renderPane(BLANK, { locale: "en-US" });
  await openTool(pane, "Bulk review");
  return pane;
}
const choose = (pane: Pane, ...files: readonly File[]): Promise<void> => pane.user.upload(part().getByLabelText("Choose a form mapping", { selector: "input" }), [...files]);
const give = (pane: Pane): Promise<void> => pane.user.upload(view().getByLabelText("Choose files", { selector: "input" }), [new File(["x"], "a.xlsx")]);

test("a mapping is told, used by the next run, and used no more once it is taken away", async () => {
  const pane = await open();
  await choose(pane, mapping());
  expect(await part().findByText(`Files that are no scoring workbooks are read as “评分表”, version 3, under ${catalogue.id} ${catalogue.version}.`)).toBeInTheDocument();
  await give(pane);
  expect(pane.fake.review.runs.at(-1)?.form?.mapping).toEqual(MAPPING);
  pane.fake.review.runs.at(-1)?.control.cancel();
  await pane.user.click(await part().findByRole("button", { name: "Use it no more" }));
  expect(part().queryByText(/^Files that are no scoring workbooks/)).not.toBeInTheDocument();
  await give(pane);
  expect(pane.fake.review.runs.at(-1)?.form).toBeNull();
});

test("one that is refused says why by its file, and takes the place of the one before", async () => {
  const pane = await open();
  await choose(pane, mapping());
  await part().findByText(/^Files that are no scoring workbooks are read as/);
  await choose(pane, mapping({ catalogue: { ...MAPPING.catalogue, hash: "0".repeat(64) }, title: "" }));
  const alert = await part().findByRole("alert");
  expect(alert).toHaveTextContent("mapping.json is not used:");
  expect(alert).toHaveTextContent(`(hash ${MAPPING.catalogue.hash})`);
  expect(part().queryByText(/^Files that are no scoring workbooks are read as/)).not.toBeInTheDocument();
  await give(pane);
  expect(pane.fake.review.runs.at(-1)?.form).toBeNull();
});

test("a mapping without a title is told by its id, and files that cannot be one are not read", async () => {
  const pane = await open();
  await choose(pane, mapping({ title: "" }));
  expect(await part().findByText(/are read as “body”, version 3/)).toBeInTheDocument();
  const large = mapping();
  Object.defineProperty(large, "size", { value: 21 * 1024 * 1024 });
  await choose(pane, large);
  expect(await part().findByText("mapping.json is larger than 20 MB, which is no form mapping; it was not read.")).toBeInTheDocument();
  const gone = mapping();
  gone.arrayBuffer = () => Promise.reject(new DOMException("gone", "NotReadableError"));
  await choose(pane, gone);
  expect(await part().findByText("mapping.json cannot be read; it may have been moved or changed.")).toBeInTheDocument();
});
