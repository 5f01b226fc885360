import {
  CircleAlert,
  CircleCheck,
  CircleX,
  Eye,
  Flag,
  LoaderCircle,
  Pause,
  Pencil,
  ThumbsUp,
} from "lucide-react";
import { StateBadge, type Look } from "@/components/status";

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
  return <StateBadge status={status} look={looks[status]} />;
}
