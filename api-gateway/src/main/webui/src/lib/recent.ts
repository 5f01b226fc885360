import { useState } from "react";

const most = 20;

/** What the browser keeps; nothing where its storage is closed or holds something else. */
function kept(key: string): string[] {
  try {
    const known: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
    return Array.isArray(known) ? known.filter((each) => typeof each === "string") : [];
  } catch {
    return [];
  }
}

function keep(key: string, ids: string[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(ids));
  } catch {
    // Where the storage is closed or full they are known as long as the page is open.
  }
}

/** The newest things of a kind that this browser remembers, by their ids. */
export function useRecent(org: string, what: string) {
  const key = `omnify.recent.${org}.${what}`;
  const [held, setHeld] = useState(() => ({ key, ids: kept(key) }));
  const known = held.key === key ? held.ids : kept(key);
  const change = (next: (ids: string[]) => string[]) => {
    // Another tab may have remembered more since.
    const ids = next([...new Set([...known, ...kept(key)])]).slice(0, most);
    keep(key, ids);
    setHeld({ key, ids });
  };
  return {
    known,
    remember: (id: string) => change((ids) => [id, ...ids.filter((each) => each !== id)]),
    drop: (id: string) => change((ids) => ids.filter((each) => each !== id)),
  };
}
