import { CERTIFICATE_ISSUE_CODES, draftCertificate, lastDayOf, type CertificateDetails } from ".";

describe("the last day of a period of months", () => {
  test.each([
    ["2026-11-27", 36, "2029-11-26"],
    ["2026-11-27", 12, "2027-11-26"],
    // The day before the first of a month is the last of the one before.
    ["2025-03-01", 36, "2028-02-29"],
    ["2026-03-01", 36, "2029-02-28"],
    ["2026-01-01", 36, "2028-12-31"],
    ["2026-01-01", 12, "2026-12-31"],
    ["2026-12-31", 1, "2027-01-30"],
    // Where the month has no such day, the period ends with it.
    ["2028-02-29", 36, "2031-02-28"],
    ["2028-02-29", 48, "2032-02-28"],
    ["2026-08-31", 6, "2027-02-28"],
    ["2027-08-30", 6, "2028-02-29"],
    ["2027-08-31", 6, "2028-02-29"],
    ["2026-03-31", 1, "2026-04-30"],
    // 2100 is no leap year, 2400 is one.
    ["2097-03-01", 36, "2100-02-28"],
    ["2397-03-01", 36, "2400-02-29"],
    ["0001-01-01", 1, "0001-01-31"],
  ])("%s and %i months: %s", (from, months, last) => {
    expect(lastDayOf(from, months)).toBe(last);
  });

  test("a period that begins later never ends earlier, over eight years of days", () => {
    let before = "";
    for (let day = Date.UTC(2026, 0, 1); day < Date.UTC(2034, 0, 1); day += 86_400_000) {
      const last = lastDayOf(new Date(day).toISOString().slice(0, 10), 36);
      expect(new Date(`${last}T00:00:00Z`).toISOString().slice(0, 10)).toBe(last);
      expect(last >= before).toBe(true);
      before = last;
    }
  });
});

const GRANTED = { outcome: "grant", at: "2026-11-27T23:30:00-10:00" } as const;
const DETAILS: CertificateDetails = { number: "示例-SC03-2026-0001", issuedOn: "2026-11-28", surveillanceMonths: 12 };

describe("the draft of a certificate", () => {
  test("is for three years, with surveillance each twelve months and the re-evaluation before its end", () => {
    expect(draftCertificate(DETAILS, GRANTED)).toEqual({
      ok: true,
      value: { number: "示例-SC03-2026-0001", issuedOn: "2026-11-28", validUntil: "2029-11-27", surveillanceMonths: 12, surveillance: ["2027-11-27", "2028-11-27"], renewBy: "2029-08-27" },
    });
  });

  test("has as many surveillances as the body's own interval asks for", () => {
    const made = draftCertificate({ ...DETAILS, surveillanceMonths: 9 }, GRANTED);
    expect(made.ok && made.value.surveillance).toEqual(["2027-08-27", "2028-05-27", "2029-02-27"]);
    const most = draftCertificate({ ...DETAILS, surveillanceMonths: 1 }, GRANTED);
    expect(most.ok && [most.value.surveillance.length, most.value.surveillance.at(-1)]).toEqual([35, "2029-10-27"]);
  });

  test("may be issued on the day that the decision was claimed for, where it was claimed", () => {
    expect(draftCertificate({ ...DETAILS, issuedOn: "2026-11-27" }, GRANTED).ok).toBe(true);
  });

  test.each([
    ["a refusal", DETAILS, "refuse", ["certificate-not-granted"]],
    ["a deferral", DETAILS, "defer", ["certificate-not-granted"]],
    ["no number", { ...DETAILS, number: "" }, "grant", ["certificate-number"]],
    ["a blank at the end", { ...DETAILS, number: "A-1 " }, "grant", ["certificate-number"]],
    ["a number over two lines", { ...DETAILS, number: "A\n1" }, "grant", ["certificate-number"]],
    ["a line separator", { ...DETAILS, number: "A\u20281" }, "grant", ["certificate-number"]],
    ["what nobody sees", { ...DETAILS, number: "A\u200B1" }, "grant", ["certificate-number"]],
    ["what turns the direction", { ...DETAILS, number: "A\u202E1" }, "grant", ["certificate-number"]],
    ["half a character", { ...DETAILS, number: "A\uD8001" }, "grant", ["certificate-number"]],
    ["a number that is too long", { ...DETAILS, number: "1".repeat(65) }, "grant", ["certificate-number"]],
    ["a day that there is not", { ...DETAILS, issuedOn: "2027-02-29" }, "grant", ["certificate-day"]],
    ["a day in another form", { ...DETAILS, issuedOn: "2027/02/28" }, "grant", ["certificate-day"]],
    ["years that no date is written with", { ...DETAILS, issuedOn: "9997-01-01" }, "grant", ["certificate-day"]],
    ["a day before the decision", { ...DETAILS, issuedOn: "2026-11-26" }, "grant", ["certificate-before-decision"]],
    ["no interval", { ...DETAILS, surveillanceMonths: 0 }, "grant", ["certificate-surveillance"]],
    ["more than twelve months", { ...DETAILS, surveillanceMonths: 13 }, "grant", ["certificate-surveillance"]],
    ["part of a month", { ...DETAILS, surveillanceMonths: 6.5 }, "grant", ["certificate-surveillance"]],
    ["everything at once", { number: "", issuedOn: "", surveillanceMonths: Number.NaN }, "defer", ["certificate-not-granted", "certificate-number", "certificate-day", "certificate-surveillance"]],
  ] as const)("is refused for %s", (_name, details, outcome, codes) => {
    const made = draftCertificate(details, { ...GRANTED, outcome });
    expect(made.ok ? [] : made.issues.map(({ code }) => code)).toEqual(codes);
    expect(codes.every((code) => CERTIFICATE_ISSUE_CODES.includes(code))).toBe(true);
  });

  test("takes the longest number, and the last year that ends in one that can be written", () => {
    expect(draftCertificate({ ...DETAILS, number: "1".repeat(64), issuedOn: "9996-12-31" }, GRANTED)).toMatchObject({ ok: true, value: { validUntil: "9999-12-30" } });
  });
});
