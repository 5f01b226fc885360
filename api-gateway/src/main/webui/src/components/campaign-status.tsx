import {
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleX,
  Eye,
  Flag,
  LoaderCircle,
  Pause,
  Pencil,
  ThumbsUp,
  type LucideIcon,
} from "lucide-react";
import { Badge, type Tone } from "@/components/ui/badge";
import { cn } from "@/lib/cn";
import { humanize } from "@/lib/format";

interface Look {
  tone: Tone;
  icon: LucideIcon;
  spin?: boolean;
}

const looks: Record<string, Look> = {
  draft: { tone: "plain", icon: Pencil },
  in_review: { tone: "warn", icon: Eye },
  approved: { tone: "accent", icon: ThumbsUp },
  launching: { tone: "run", icon: LoaderCircle, spin: true },
  active: { tone: "good", icon: CircleCheck },
  partly_active: { tone: "warn", icon: CircleAlert },
  paused: { tone: "warn", icon: Pause },
  ended: { tone: "plain", icon: Flag },
  failed: { tone: "bad", icon: CircleX },
};

/** How a campaign, or its part on one platform, stands. */
export function CampaignStatus({ status }: { status: string }) {
  const { tone, icon: Icon, spin } = looks[status] ?? { tone: "plain", icon: CircleDashed };
  return (
    <Badge tone={tone}>
      <Icon aria-hidden className={cn(spin && "animate-spin")} />
      {humanize(status)}
    </Badge>
  );
}
