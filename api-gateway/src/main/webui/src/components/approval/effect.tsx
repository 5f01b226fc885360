import { Badge } from "@/components/ui/badge";
import { humanize } from "@/lib/format";

const effects = {
  read: { tone: "plain", text: "Reads" },
  write: { tone: "warn", text: "Writes" },
  message: { tone: "warn", text: "Writes to people" },
  spend: { tone: "bad", text: "Spends money" },
} as const;

/** What a call does outside, in a word. */
export function Effect({ effect }: { effect: string | null | undefined }) {
  if (!effect) return null;
  const { tone, text } = effects[effect as keyof typeof effects] ?? { tone: "plain", text: humanize(effect) };
  return <Badge tone={tone}>{text}</Badge>;
}
