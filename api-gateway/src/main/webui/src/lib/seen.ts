import { useSyncExternalStore } from "react";

const listeners = new Set<() => void>();

/** Remembers in this browser that something was looked at. */
export function markSeen(org: string, what: string): void {
  const key = `omnify.seen.${org}.${what}`;
  if (localStorage.getItem(key) !== null) return;
  localStorage.setItem(key, "1");
  for (const listener of listeners) listener();
}

export function useSeen(org: string, what: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => localStorage.getItem(`omnify.seen.${org}.${what}`) !== null,
  );
}
