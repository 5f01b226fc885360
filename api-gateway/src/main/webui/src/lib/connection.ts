import { useSyncExternalStore } from "react";

let reachable = navigator.onLine;
const listeners = new Set<() => void>();

function set(next: boolean): void {
  if (next === reachable) return;
  reachable = next;
  for (const listener of listeners) listener();
}

addEventListener("offline", () => set(false));
addEventListener("online", () => set(true));

/** The browser's fetch, remembering whether the server could be reached at all. */
export async function trackedFetch(request: Request | string, init?: RequestInit): Promise<Response> {
  try {
    const response = await globalThis.fetch(request, init);
    set(true);
    return response;
  } catch (error) {
    if (!(error instanceof DOMException && error.name === "AbortError")) set(false);
    throw error;
  }
}

export function useReachable(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => reachable,
  );
}
