const name = "omnify.session";

/** Tells the other tabs of this browser which organisation the session is for now; null when it is over. */
export function announceSession(org: string | null): void {
  if (typeof BroadcastChannel === "undefined") return;
  const channel = new BroadcastChannel(name);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin, its own
  channel.postMessage(org);
  channel.close();
}

/** Calls back when another tab has changed what the session is for. */
export function onSessionElsewhere(listener: (org: string | null) => void): () => void {
  if (typeof BroadcastChannel === "undefined") return () => undefined;
  const channel = new BroadcastChannel(name);
  channel.addEventListener("message", ({ data }: MessageEvent<string | null>) => listener(data));
  return () => channel.close();
}
