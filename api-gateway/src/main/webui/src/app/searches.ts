/** A search parameter; one that looks like a number arrives as one. */
export function text(value: unknown): string | undefined {
  return (typeof value === "string" && value !== "") || typeof value === "number" ? String(value) : undefined;
}

/** Reads the search parameters of these names as texts, and no others. */
export function texts<const Name extends string>(...names: Name[]) {
  return (search: Record<string, unknown>) =>
    Object.fromEntries(names.map((name) => [name, text(search[name])])) as { [name in Name]?: string };
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

/** Whether an agent is tried beside its form. */
export function trying(search: Record<string, unknown>): { try?: boolean } {
  return search.try === true ? { try: true } : {};
}
