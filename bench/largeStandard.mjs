/** A standard of many clauses and entries for it, for the benchmarks of the desk; `parts` is what they take from the project. */
const METHODS = ["all-or-nothing", "proportional", "judged"];
const FACTS = ["查阅服务网点清单和在岗人员名单", "抽查维修工单与回访录音", "现场核对工具台账和备件库存", "访谈客服人员，能说明三包规定"];

/** The built-in catalogue, or one of a hundred points in so many equal clauses. */
export function catalogueOf(parts, count) {
  const builtIn = parts.builtInCatalogue();
  const guidance = builtIn.sections.flatMap(({ indicators }) => indicators.flatMap(({ clauses }) => clauses)).map((clause) => clause.guidance);
  if (count === guidance.length) return builtIn;
  const each = count / 100;
  const titled = (text) => ({ "zh-CN": text, "en-US": text });
  return {
    ...builtIn,
    id: `bench-${count}`,
    sections: builtIn.sections.map(({ id, title, points }) => ({
      id, title, points,
      indicators: Array.from({ length: Number(points.n) / 5 }, (_, i) => ({
        id: `${id}.${i + 1}`,
        title: titled(`指标 ${id}.${i + 1}`),
        clauses: Array.from({ length: 5 * each }, (__, c) => ({
          id: `${id}.${i + 1}.${c + 1}`, title: titled(`条款 ${i + 1}.${c + 1}`), guidance: guidance[(i * 7 + c) % guidance.length],
          points: parts.fraction(1, each), method: METHODS[(i + c) % 3], excludable: c % 2 === 1, provenance: "provisional", source: "",
        })),
      })),
    })),
  };
}

export function entriesOf(catalogue) {
  const text = (value) => ({ kind: "text", text: value });
  const number = (value) => ({ kind: "number", value });
  const clauses = catalogue.sections.flatMap(({ indicators }) => indicators.flatMap((indicator) => indicator.clauses));
  return new Map(
    clauses.map(({ id, method }, index) => {
      const cells = new Map([["evidence", text(`${FACTS[index % FACTS.length]}，编号 ${index + 1000}。`)], ["assessor", text(index % 2 === 0 ? "李雯" : "王建国")]]);
      if (method === "proportional") cells.set("verdict", text("抽样")).set("sampleSize", number(10 + (index % 7))).set("nonconforming", number(index % 3)).set("finding", text(`第 ${index} 项超出承诺时限`));
      else if (method === "judged") cells.set("verdict", text("评分")).set("givenScore", number(0));
      else cells.set("verdict", text("符合"));
      return [id, cells];
    }),
  );
}
