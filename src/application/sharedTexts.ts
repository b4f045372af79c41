import type { ReviewedContent, ReviewedSheet } from "../core";

/**
 * Gives equal parts of the sheets of a run as one value: what comes from a worker or a checkpoint has a copy of its own of
 * everything, and most sheets of ten thousand have the same catalogue, profile and clauses.
 */
export class SharedTexts {
  private readonly values = new Map<string, unknown>();

  shared(content: ReviewedContent): ReviewedContent {
    return content.kind === "refused" ? content : { kind: "sheet", sheet: this.sharedSheet(content.sheet) };
  }

  private sharedSheet(sheet: ReviewedSheet): ReviewedSheet {
    const { ids, indicators, points, lost, assessors } = sheet.clauses;
    return {
      ...sheet,
      catalogue: this.one(sheet.catalogue),
      profile: this.one(sheet.profile),
      bands: this.one(sheet.bands),
      team: this.one(sheet.team),
      people: this.one(sheet.people),
      clauses: { ids: this.one(ids), indicators: this.one(indicators), points: this.one(points), lost, assessors: this.one(assessors) },
    };
  }

  private one<T>(value: T): T {
    const key = JSON.stringify(value);
    const known = this.values.get(key);
    if (known !== undefined) {
      return known as T;
    }
    this.values.set(key, value);
    return value;
  }
}
