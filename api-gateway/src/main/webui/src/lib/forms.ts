import { useEffect, useState } from "react";
import type { FieldValues, Path, UseFormReturn } from "react-hook-form";
import { sentence } from "./format";
import { ApiProblem, asProblem, isPartOf } from "./problem";

/** What the server said of a field, for forms that hold their values themselves. */
export function told(error: unknown, field: string): string | undefined {
  const found = error ? asProblem(error).errors.find((each) => isPartOf(each.field, field)) : undefined;
  return found && sentence(found.message);
}

/** What of a refusal none of these fields shows; null when they show all of it. */
export function untold(error: unknown, fields: readonly string[]): ApiProblem | null {
  if (!error) return null;
  const problem = asProblem(error);
  const errors = problem.errors.filter(({ field }) => !fields.some((each) => isPartOf(field, each)));
  if (errors.length === 0 && problem.errors.length > 0) return null;
  return new ApiProblem({ ...problem, message: problem.message, errors });
}

/**
 * Puts the server's field errors beside their fields and gives the focus to the first.
 * Answers what no field could take, to be shown above the form.
 */
export function placeErrors<T extends FieldValues>(
  form: UseFormReturn<T>,
  error: unknown,
  fields: readonly Path<T>[],
): ApiProblem | null {
  const problem = asProblem(error);
  const rest: string[] = [];
  let focused = false;
  for (const { field, message } of problem.errors) {
    const home = fields.find(
      (name) => name === field || field.endsWith(`.${name}`) || field.startsWith(`${name}.`),
    );
    if (!home) {
      rest.push(field ? `${field}: ${message}` : message);
      continue;
    }
    form.setError(home, { type: "server", message: sentence(message) }, { shouldFocus: !focused });
    focused = true;
  }
  if (problem.errors.length > 0 && rest.length === 0) return null;
  if (rest.length === 0) return problem;
  return new ApiProblem({ ...problem, message: rest.join(" · "), errors: [] });
}

/** Seconds left until the moment an answer asked to wait for. */
export function useCountdown(problem: ApiProblem | null): number {
  const [now, setNow] = useState(() => Date.now());
  const until = problem?.retryAt ?? 0;
  useEffect(() => {
    if (until === 0) return;
    const timer = setInterval(() => {
      setNow(Date.now());
      if (Date.now() >= until) clearInterval(timer);
    }, 250);
    return () => clearInterval(timer);
  }, [until]);
  return Math.min(problem?.retryAfterSeconds ?? 0, Math.max(0, Math.ceil((until - now) / 1000)));
}
