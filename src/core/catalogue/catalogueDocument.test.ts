import { catalogueOf, clause } from "../../../test/core/builders";
import { catalogueDocument } from ".";

const catalogue = catalogueOf([clause("5.1.1", "2.50", { method: "judged", excludable: false })]);

test("catalogueDocument is the file format, decimals in their shortest form", () => {
  expect(catalogueDocument(catalogue)).toEqual({
    format: "servicestar.catalogue/1",
    id: "test-catalogue",
    version: "1",
    standard: "GB/T 27922-2011",
    title: { "zh-CN": "Test catalogue", "en-US": "Test catalogue" },
    approval: { status: "draft" },
    sections: [
      {
        id: "5.1",
        title: { "zh-CN": "Section 5.1", "en-US": "Section 5.1" },
        points: "2.5",
        indicators: [
          {
            id: "5.1.1",
            title: { "zh-CN": "Indicator 5.1.1", "en-US": "Indicator 5.1.1" },
            clauses: [
              {
                id: "5.1.1",
                title: { "zh-CN": "Clause 5.1.1", "en-US": "Clause 5.1.1" },
                guidance: { "zh-CN": "", "en-US": "" },
                points: "2.5",
                method: "judged",
                excludable: false,
                provenance: "body",
                source: "",
              },
            ],
          },
        ],
      },
    ],
  });
});

test("catalogueDocument carries the approval, and nothing that is no part of the format", () => {
  const approved = { ...catalogue, approval: { status: "approved", by: "Li", on: "2026-11-23" }, extra: 1 } as const;
  expect(catalogueDocument(approved)).toMatchObject({ approval: { status: "approved", by: "Li", on: "2026-11-23" } });
  expect(catalogueDocument(approved)).not.toHaveProperty("extra");
});
