import { createHash } from "node:crypto";
import { screen, within } from "@testing-library/react";
import { LEAST_MAPPING } from "../../../../test/core/formBuilders";
import { watchDownloads } from "../../../../test/support/pane/downloads";
import type { FakeServiceStar } from "../../../../test/support/pane/fakeServiceStar";
import { openTool, renderPane, type Pane } from "../../../../test/support/pane/renderPane";
import { canonicalJson, catalogueDocument, formDocument, profileDocument, type FormMapping, type JsonValue } from "../../../core";
import { builtInCatalogue, builtInProfile } from "../../../schema";

const BLANK = { kind: "state", state: { kind: "none", blank: true } } as const;
const sha = (document: JsonValue): string => createHash("sha256").update(canonicalJson(document)).digest("hex");
const catalogue = builtInCatalogue();
const profile = builtInProfile();
const standard = (document: JsonValue, { id, version }: { readonly id: string; readonly version: string }) => ({ id, version, hash: sha(document) });
const mappingOf = (title: string): FormMapping => ({ ...LEAST_MAPPING, title, catalogue: standard(catalogueDocument(catalogue), catalogue), profile: standard(profileDocument(profile), profile) });
const [FIRST, SECOND] = [mappingOf("甲表"), mappingOf("乙表")];
const hashOf = (mapping: FormMapping): string => sha(formDocument(mapping));
const recordOf = (mapping: FormMapping) => ({ name: mapping.title, form: JSON.stringify(formDocument(mapping)), catalogue: JSON.stringify(catalogueDocument(catalogue)), profile: JSON.stringify(profileDocument(profile)) });

const part = () => within(screen.getByRole("group", { name: "A body's own form" }));
const list = () => within(part().getByRole("group", { name: "Form mappings that this browser keeps" }));
const view = () => within(screen.getByRole("region", { name: "Bulk review" }).parentElement ?? document.body);

async function open(before: (fake: FakeServiceStar) => void = () => undefined): Promise<Pane> {
  const pane = await renderPane(BLANK, { locale: "en-US", before });
  await openTool(pane, "Bulk review");
  return pane;
}
const both = (inUse: FormMapping | null) => ({ forms }: FakeServiceStar): void => {
  forms.records.set(hashOf(FIRST), recordOf(FIRST));
  forms.records.set(hashOf(SECOND), recordOf(SECOND));
  forms.inUse = inUse === null ? null : hashOf(inUse);
};
const give = (pane: Pane): Promise<void> => pane.user.upload(view().getByLabelText("Choose files", { selector: "input" }), [new File(["x"], "a.xlsx")]);
const readBy = (pane: Pane): string | undefined => pane.fake.review.runs.at(-1)?.form?.mapping.title;
const press = async (pane: Pane, name: string): Promise<void> => pane.user.click(await list().findByRole("button", { name }));

test("a mapping that was chosen is kept, and the next pane reads the next folder with it", async () => {
  const pane = await open();
  await pane.user.upload(part().getByLabelText("Choose a form mapping", { selector: "input" }), [new File([JSON.stringify(formDocument(FIRST))], "mapping.json")]);
  expect(await part().findByText("This browser keeps the form mapping as “甲表” and uses it again next time.")).toBeInTheDocument();
  expect(list().getByText(`甲表, version 1, ${catalogue.id} ${catalogue.version}, hash ${hashOf(FIRST).slice(0, 12)} (in use)`)).toBeInTheDocument();
  const { records, inUse } = pane.fake.forms;
  pane.unmount();
  const next = await open(({ forms }) => {
    records.forEach((record, key) => forms.records.set(key, record));
    forms.inUse = inUse;
  });
  expect(await part().findByText(/^Files that are no scoring workbooks are read as “甲表”/)).toBeInTheDocument();
  await give(next);
  expect(readBy(next)).toBe("甲表");
});

test("nothing is read before it is known which one is in use", async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => { release = resolve; });
  const pane = await open((fake) => {
    both(FIRST)(fake);
    const { list: read } = fake.serviceStar.keptForms;
    Object.assign(fake.serviceStar.keptForms, { list: () => held.then(read) });
  });
  expect(view().getByRole("button", { name: "Choose files" })).toHaveAttribute("aria-disabled", "true");
  release();
  await part().findByText(/are read as “甲表”/);
  await give(pane);
  expect(readBy(pane)).toBe("甲表");
});

test("another one of the list is used when a person says so, and none once it is used no more", async () => {
  const pane = await open(both(FIRST));
  await press(pane, "Use “乙表”");
  expect(await part().findByText(/are read as “乙表”/)).toBeInTheDocument();
  await give(pane);
  expect(readBy(pane)).toBe("乙表");
  expect(pane.fake.forms.inUse).toBe(hashOf(SECOND));
  pane.fake.review.runs.at(-1)?.control.cancel();
  await pane.user.click(await part().findByRole("button", { name: "Use it no more" }));
  await give(pane);
  expect(pane.fake.review.runs.at(-1)?.form).toBeNull();
  expect(pane.fake.forms.inUse).toBeNull();
  expect(list().getAllByRole("listitem")).toHaveLength(2);
});

test("one that is damaged or gone is told, can only be forgotten, and no other one takes its place", async () => {
  const pane = await open((fake) => {
    both(FIRST)(fake);
    fake.forms.records.set(hashOf(FIRST), { ...recordOf(SECOND), name: "甲表" });
  });
  expect(await part().findByText(/^The form mapping that was used last \(hash [0-9a-f]{12}\) is not in this browser any more, or is damaged\. No form mapping is in use now/)).toBeInTheDocument();
  expect(list().getByText(/^甲表, hash [0-9a-f]{12}: what is kept of it is damaged and not used/)).toBeInTheDocument();
  expect(list().queryByRole("button", { name: "Use “甲表”" })).not.toBeInTheDocument();
  await give(pane);
  expect(pane.fake.review.runs.at(-1)?.form).toBeNull();
  pane.fake.review.runs.at(-1)?.control.cancel();
  await press(pane, "Forget “甲表”");
  expect(list().getByRole("alert")).toHaveTextContent("This browser will keep “甲表” no more");
  await press(pane, "Forget it");
  expect(await part().findByText("“甲表” is forgotten.")).toBeInTheDocument();
  expect([...pane.fake.forms.records.keys()]).toEqual([hashOf(SECOND)]);
});

test("one is renamed, and a name that does not do is told", async () => {
  const pane = await open(both(null));
  await press(pane, "Rename “甲表”");
  const name = list().getByRole("textbox", { name: "New name" });
  await pane.user.clear(name);
  await press(pane, "OK");
  expect(await part().findByText("Type a name.")).toBeInTheDocument();
  await pane.user.type(name, "乙表");
  await press(pane, "OK");
  expect(await part().findByText("Another form mapping has this name; choose another one.")).toBeInTheDocument();
  await pane.user.type(name, "2026");
  await press(pane, "OK");
  expect(await part().findByText("It is called “乙表2026” now.")).toBeInTheDocument();
  expect(pane.fake.forms.records.get(hashOf(FIRST))).toMatchObject({ name: "乙表2026" });
});

test("one is saved as the file that it came from, forgotten only after a question, and then not in use", async () => {
  const downloads = watchDownloads();
  const pane = await open(both(FIRST));
  await press(pane, "Save as a file: “甲表”");
  expect(downloads.begun.at(-1)?.name).toBe("甲表.json");
  expect(new TextDecoder().decode(await downloads.alive.get(downloads.begun.at(-1)?.address ?? "")?.arrayBuffer())).toBe(recordOf(FIRST).form);
  await press(pane, "Forget “甲表”");
  await press(pane, "Back");
  expect(pane.fake.forms.records.size).toBe(2);
  await press(pane, "Forget “甲表”");
  await press(pane, "Forget it");
  await part().findByText("“甲表” is forgotten.");
  expect(part().queryByText(/are read as/)).not.toBeInTheDocument();
  await give(pane);
  expect(pane.fake.review.runs.at(-1)?.form).toBeNull();
});

test("where nothing can be kept the mapping is used all the same, and a person is told to save it", async () => {
  const pane = await open(({ forms }) => { forms.isOpen = false; });
  await pane.user.upload(part().getByLabelText("Choose a form mapping", { selector: "input" }), [new File([JSON.stringify(formDocument(FIRST))], "mapping.json")]);
  expect(await part().findByText("This browser could not keep it; save the form mapping as a file and choose that file next time.")).toBeInTheDocument();
  await give(pane);
  expect(readBy(pane)).toBe("甲表");
});
