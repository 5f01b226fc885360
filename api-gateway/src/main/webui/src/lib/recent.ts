const most = 20;

const keyOf = (org: string, what: string) => `omnify.recent.${org}.${what}`;

/** The newest things of a kind that this browser remembers, by their ids. */
export function recent(org: string, what: string): string[] {
  try {
    const known: unknown = JSON.parse(localStorage.getItem(keyOf(org, what)) ?? "[]");
    return Array.isArray(known) ? known.filter((each) => typeof each === "string") : [];
  } catch {
    return [];
  }
}

export function remember(org: string, what: string, id: string): void {
  const known = recent(org, what).filter((each) => each !== id);
  localStorage.setItem(keyOf(org, what), JSON.stringify([id, ...known].slice(0, most)));
}

export function drop(org: string, what: string, id: string): void {
  const known = recent(org, what).filter((each) => each !== id);
  localStorage.setItem(keyOf(org, what), JSON.stringify(known));
}
