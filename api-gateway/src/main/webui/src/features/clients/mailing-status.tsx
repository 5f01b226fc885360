import { Archive, Ban, CircleCheck, CircleX, Clock, LoaderCircle, Pause, Pencil } from "lucide-react";
import { StateBadge, type Look } from "@/components/status";

const looks: Record<string, Look> = {
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
  return <StateBadge status={status} look={looks[status]} />;
}
