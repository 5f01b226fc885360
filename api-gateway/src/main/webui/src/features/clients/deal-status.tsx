import { CircleCheck, CircleDashed, CircleX, Ban } from "lucide-react";
import { StateBadge, type Look } from "@/components/status";

const looks: Record<string, Look> = {
  open: { tone: "accent", icon: CircleDashed },
  won: { tone: "good", icon: CircleCheck },
  lost: { tone: "bad", icon: CircleX },
  abandoned: { tone: "plain", icon: Ban },
};

/** How a sale stands. */
export function DealState({ status }: { status: string }) {
  return <StateBadge status={status} look={looks[status]} />;
}
