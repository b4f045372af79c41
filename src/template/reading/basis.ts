import type { Issue, Locale, Place, Result } from "../../core";
import { ok, refused } from "../../core";
import type { Grid, WorkbookGrids } from "../grid";
import { RULE_KEYS } from "../plan/ruleLines";
import { TEMPLATE, TEMPLATE_VERSIONS } from "../plan/template";
import type { TemplateVersion } from "../plan/template";
import { LOCALES } from "../vocabulary";
import { cellIn, placeIn, valueText } from "./cell";
import { localeOfScoresheet } from "./columns";
import { workbookIssue } from "./issues";

/** A document's identity as the workbook claims it; whether the hash is true is for the application to compute. */
export interface BasisIdentity {
  readonly id: string;
  readonly version: string;
  /** lower-case hex SHA-256 as written */
  readonly hash: string;
}

/** What a scoring workbook says that it rests on, nothing of it verified yet. */
export interface Basis {
  readonly template: { readonly id: string; readonly version: TemplateVersion };
  readonly locale: Locale;
  readonly catalogue: BasisIdentity;
  readonly profile: BasisIdentity;
  readonly catalogueJson: string;
  readonly profileJson: string;
  readonly places: { readonly catalogue: Place; readonly profile: Place };
}

const NEEDED = ["SS_Template", "SS_Catalogue", "SS_Profile", "SS_CatalogueJson", "SS_ProfileJson"] as const;

/** Reads identity, claimed hashes and both documents' texts from the Basis sheet; every name that is missing or unreadable is an issue. */
export function readBasis({ names, tables }: WorkbookGrids): Result<Basis> {
  const grids = new Map<string, Grid>();
  const issues: Issue[] = [];
  for (const name of NEEDED) {
    const grid = names.get(name);
    if (grid === undefined) {
      issues.push(workbookIssue("basis-name-missing", name, { name }));
    } else if (grid.cells.some((row) => row.some(({ value, formula }) => formula !== "" || (value.kind !== "text" && value.kind !== "number")))) {
      issues.push(workbookIssue("basis-unreadable", name, { name }, placeIn(grid, 0, 0)));
    } else {
      grids.set(name, grid);
    }
  }
  const template = grids.get("SS_Template");
  const version = template === undefined || text(template, 0) !== TEMPLATE.id ? undefined : TEMPLATE_VERSIONS.find((each) => each === text(template, 1));
  if (template !== undefined && version === undefined) {
    const found = `${text(template, 0)} ${text(template, 1)}`;
    issues.push(workbookIssue("template-unknown", "SS_Template", { found, expected: `${TEMPLATE.id} ${TEMPLATE.version}` }, placeIn(template, 0, 0)));
  }
  const [catalogue, profile, catalogueJson, profileJson] = NEEDED.slice(1).map((name) => grids.get(name));
  if (
    issues.length > 0 || version === undefined || catalogue === undefined || profile === undefined || catalogueJson === undefined || profileJson === undefined
  ) {
    return refused(issues);
  }
  return ok({
    template: { id: TEMPLATE.id, version },
    locale: localeOf(names.get("SS_Rules")) ?? localeOfScoresheet({ tables }),
    catalogue: identity(catalogue),
    profile: identity(profile),
    catalogueJson: joined(catalogueJson),
    profileJson: joined(profileJson),
    places: { catalogue: placeIn(catalogue, 0, 0), profile: placeIn(profile, 0, 0) },
  });
}

function text(grid: Grid, column: number): string {
  return valueText(cellIn(grid, 0, column));
}

function identity(grid: Grid): BasisIdentity {
  return { id: text(grid, 0), version: text(grid, 1), hash: text(grid, 2) };
}

function joined(grid: Grid): string {
  return grid.cells.map((row) => row.map(valueText).join("")).join("");
}

function localeOf(rules: Grid | undefined): Locale | null {
  const row = rules?.cells.find((cells) => cells[0] !== undefined && valueText(cells[0]) === RULE_KEYS.locale);
  const found = row?.[1] === undefined ? "" : valueText(row[1]);
  return LOCALES.find((locale) => locale === found) ?? null;
}
