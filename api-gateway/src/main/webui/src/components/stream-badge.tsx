import { Pause, Radio } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import type { StreamState } from "@/lib/sse";

const told = {
  connecting: { tone: "plain", text: "Connecting" },
  live: { tone: "run", text: "Live" },
  reconnecting: { tone: "warn", text: "Reconnecting" },
  held: { tone: "warn", text: "Held" },
} as const;

/** Whether what is shown is told as it happens; nothing once the stream is over. */
export function StreamBadge({ state }: { state: StreamState | "held" }) {
  if (state === "closed") return null;
  const { tone, text } = told[state];
  const Icon = state === "held" ? Pause : Radio;
  return (
    <Badge tone={tone}>
      <Icon aria-hidden /> {text}
    </Badge>
  );
}
