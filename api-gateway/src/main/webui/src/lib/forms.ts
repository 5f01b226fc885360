import { useEffect, useState } from "react";
import type { FieldValues, Path, UseFormReturn } from "react-hook-form";
import { ApiProblem, asProblem } from "./problem";

/** "must not be blank" → "Must not be blank." */
export function sentence(message: string): string {
  const text = message.trim();
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?…]$/.test(text) ? "" : "."}`;
}

/** What the server said of a field, for forms that hold their values themselves. */
export function told(error: unknown, field: string): string | undefined {
  const found = error ? asProblem(error).errors.find((each) => each.field.startsWith(field)) : undefined;
  return found && sentence(found.message);
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
  return new ApiProblem({ ...problem, message: rest.join(" · "), requestId: problem.requestId });
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
