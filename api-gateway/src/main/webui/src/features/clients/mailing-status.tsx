import {
  Archive,
  Ban,
  CircleCheck,
  CircleDashed,
  CircleX,
  Clock,
  LoaderCircle,
  Pause,
  Pencil,
} from "lucide-react";
import type { LucideIcon } from "lucide-react";
import { Badge, type Tone } from "@/components/ui/badge";
import { cn } from "@/lib/cn";
import { humanize } from "@/lib/format";

const looks: Record<string, { tone: Tone; icon: LucideIcon; spin?: boolean }> = {
  draft: { tone: "plain", icon: Pencil },
  scheduled: { tone: "accent", icon: Clock },
  sending: { tone: "run", icon: LoaderCircle, spin: true },
  sent: { tone: "good", icon: CircleCheck },
  paused: { tone: "warn", icon: Pause },
  cancelled: { tone: "plain", icon: Ban },
  failed: { tone: "bad", icon: CircleX },
  archived: { tone: "plain", icon: Archive },
};

/** How far an e-mail to many came. */
export function MailingState({ status }: { status: string }) {
  const { tone, icon: Icon, spin } = looks[status] ?? { tone: "plain", icon: CircleDashed };
  return (
    <Badge tone={tone}>
      <Icon aria-hidden className={cn(spin && "animate-spin")} />
      {humanize(status)}
    </Badge>
  );
}
