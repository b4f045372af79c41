import { decidingParts, exactText } from "../core";
import type { ScoreReport, ScoringBasis, SimulatedResult } from "../core";
import type { Simulated } from "./simulate";

/** One file under two bases as a line of `--json`. */
export function simulationLine({ scored, other, simulation }: Simulated): object {
  const { change, leftOut, effects } = simulation;
  return {
    input: scored.input,
    format: "servicestar.simulation/1",
    company: scored.company,
    own: side(scored, simulation.own),
    other: side(other, simulation.other),
    change,
    decides: decidingParts(simulation),
    leftOut,
    effects: effects.map(({ part, alone, without }) => ({ part, alone: result(alone), without: result(without) })),
  };
}

function side({ catalogue, profile }: ScoringBasis, report: ScoreReport): object {
  return {
    catalogue: { id: catalogue.id, version: catalogue.version },
    profile: { id: profile.id, version: profile.version },
    status: report.status,
    total: report.status === "complete" ? exactText(report.total) : null,
    grade: report.status === "complete" ? report.grade : null,
    open: report.status === "incomplete" ? report.open : [],
    issues: report.status === "refused" ? report.issues.map(({ code, path, params }) => ({ code, path, params })) : [],
  };
}

function result(of: SimulatedResult): object | null {
  return of === null ? null : { total: exactText(of.total), grade: of.grade };
}
