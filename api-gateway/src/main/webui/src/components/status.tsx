import {
  Ban,
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleX,
  Clock,
  LoaderCircle,
  Pause,
  SkipForward,
  type LucideIcon,
} from "lucide-react";
import { Badge, type Tone } from "@/components/ui/badge";
import { cn } from "@/lib/cn";
import { humanize } from "@/lib/format";

export interface Look {
  tone: Tone;
  icon: LucideIcon;
  spin?: boolean;
}

const looks: Record<string, Look> = {
  pending: { tone: "plain", icon: CircleDashed },
  queued: { tone: "plain", icon: Clock },
  running: { tone: "run", icon: LoaderCircle, spin: true },
  processing: { tone: "run", icon: LoaderCircle, spin: true },
  waiting: { tone: "warn", icon: Clock },
  paused: { tone: "warn", icon: Pause },
  completed: { tone: "good", icon: CircleCheck },
  failed: { tone: "bad", icon: CircleX },
  cancelled: { tone: "plain", icon: Ban },
  needs_attention: { tone: "warn", icon: CircleAlert },
  waiting_for_approval: { tone: "warn", icon: Clock },
  approved: { tone: "good", icon: CircleCheck },
  edited: { tone: "good", icon: CircleCheck },
  rejected: { tone: "bad", icon: CircleX },
  expired: { tone: "plain", icon: Clock },
  skipped: { tone: "plain", icon: SkipForward },
};

const unknown: Look = { tone: "plain", icon: CircleDashed };

export function statusLook(status: string): Look {
  return looks[status] ?? unknown;
}

const ink: Record<Tone, string> = {
  plain: "text-faint",
  good: "text-good",
  warn: "text-warn",
  bad: "text-bad",
  run: "text-run",
  accent: "text-accent-text",
};

export function StatusIcon({ status, className }: { status: string; className?: string }) {
  const { icon: Icon, tone, spin } = statusLook(status);
  return <Icon aria-hidden className={cn("size-4 shrink-0", ink[tone], spin && "animate-spin", className)} />;
}

/** A state told by colour, by icon and by word. */
export function StateBadge({ status, look }: { status: string; look: Look | undefined }) {
  const { icon: Icon, tone, spin } = look ?? unknown;
  return (
    <Badge tone={tone}>
      <Icon aria-hidden className={cn(spin && "animate-spin")} />
      {humanize(status)}
    </Badge>
  );
}

/** How a run, a step or an approval stands. */
export function Status({ status }: { status: string }) {
  return <StateBadge status={status} look={looks[status]} />;
}

/** Which world produced a result. */
export function Mode({ mode }: { mode: string | null }) {
  if (!mode) return null;
  return <Badge tone={mode === "live" ? "good" : "warn"}>{mode.toUpperCase()}</Badge>;
}
