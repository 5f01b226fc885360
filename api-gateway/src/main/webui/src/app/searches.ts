/** A search parameter; one that looks like a number arrives as one. */
export function text(value: unknown): string | undefined {
  return (typeof value === "string" && value !== "") || typeof value === "number" ? String(value) : undefined;
}

/** Reads the search parameters of these names as texts, and no others. */
export function texts<const Name extends string>(...names: Name[]) {
  return (search: Record<string, unknown>) =>
    Object.fromEntries(names.map((name) => [name, text(search[name])])) as { [name in Name]?: string };
}

function number(value: unknown): number | undefined {
  const read = Number(text(value));
  return Number.isInteger(read) && read > 0 ? read : undefined;
}

/** Which two versions are compared. */
export function compared(search: Record<string, unknown>): { from?: number; to?: number } {
  return { from: number(search.from), to: number(search.to) };
}

export function runView(search: Record<string, unknown>): {
  view?: "steps" | "result";
  step?: string;
  source?: string;
  row?: string;
} {
  const { step, source, row } = texts("step", "source", "row")(search);
  const view = search.view === "steps" || search.view === "result" ? search.view : undefined;
  return { view, step, source, row };
}
