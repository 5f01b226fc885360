import { useEffect, useEffectEvent, useState } from "react";

export type StreamState = "connecting" | "live" | "reconnecting" | "closed";

/**
 * Follows a stream of server events while `open`. The browser repeats lost connections itself and tells the server
 * the last event it saw; where the server refuses, this asks again after a while. Events are handed over together,
 * once per frame, so a burst costs one render.
 */
export function useEventStream(
  path: string,
  names: readonly string[],
  open: boolean,
  onEvents: (events: { name: string; data: unknown }[]) => void,
): StreamState {
  const [state, setState] = useState<StreamState>("connecting");
  const deliver = useEffectEvent(onEvents);
  const all = names.join(" ");
  useEffect(() => {
    if (!open) return;
    let source: EventSource | undefined;
    let again = 0;
    let frame = 0;
    let waiting: { name: string; data: unknown }[] = [];
    function flush() {
      frame = 0;
      const events = waiting;
      waiting = [];
      deliver(events);
    }
    function take(event: MessageEvent<string>) {
      let data: unknown = event.data;
      try {
        data = JSON.parse(event.data);
      } catch {
        // A text that is no JSON is handed over as it is.
      }
      waiting.push({ name: event.type, data });
      if (frame === 0) frame = requestAnimationFrame(flush);
    }
    function connect() {
      const next = new EventSource(path);
      source = next;
      next.addEventListener("open", () => setState("live"));
      for (const name of ["message", ...all.split(" ")]) next.addEventListener(name, take);
      next.addEventListener("error", () => {
        setState("reconnecting");
        if (next.readyState !== EventSource.CLOSED) return;
        again = window.setTimeout(connect, 2_000);
      });
    }
    connect();
    return () => {
      source?.close();
      window.clearTimeout(again);
      cancelAnimationFrame(frame);
    };
  }, [path, all, open]);
  return open ? state : "closed";
}
