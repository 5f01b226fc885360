import type { Path } from "react-hook-form";
import { ApiProblem, asProblem } from "@/lib/problem";
import type { AgentValues } from "./agent-schema";
import type { RuleValue } from "./rule-values";

type Place = Path<AgentValues>;

/** Where a rule of a kind says what is wrong with it. */
const told: Record<string, "pattern" | "schema" | "rule" | "types" | "refused"> = {
  regex: "pattern",
  schema: "schema",
  judge: "rule",
  pii: "types",
};

function placeOf(field: string, rules: RuleValue[]): Place | null {
  const model = /^models\[(\d)\]\.(model|base_url|key_ref)$/.exec(field);
  if (model) return `models.${Number(model[1])}.${model[2] as "model" | "base_url" | "key_ref"}`;
  const rule = /^guardrails\.(input|output|tool)\[(\d+)\]/.exec(field);
  if (!rule) return null;
  const of = rules.flatMap(({ stage }, index) => (stage === rule[1] ? [index] : []));
  const index = of[Number(rule[2])];
  return index === undefined ? null : `guardrails.${index}.${told[rules[index]!.kind] ?? "refused"}`;
}

/** A refusal in the places of the form: the service numbers rules by what they look at, the form numbers all of them. */
export function inForm(error: unknown, rules: RuleValue[]): { problem: ApiProblem; places: Place[] } {
  const problem = asProblem(error);
  const places: Place[] = [];
  const errors = problem.errors.map(({ field, message }) => {
    const place = placeOf(field, rules);
    if (place) places.push(place);
    return { field: place ?? field, message };
  });
  return { problem: new ApiProblem({ ...problem, message: problem.message, errors }), places };
}
