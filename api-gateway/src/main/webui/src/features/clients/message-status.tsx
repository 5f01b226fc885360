import { CircleCheck, CircleHelp, CircleX, Eye, Inbox, LoaderCircle } from "lucide-react";
import { StateBadge, type Look } from "@/components/status";

interface Told extends Look {
  /** What it means for the one who wrote. */
  meaning: string;
}

const looks: Record<string, Told> = {
  sending: { tone: "run", icon: LoaderCircle, spin: true, meaning: "It is being handed over." },
  uncertain: {
    tone: "warn",
    icon: CircleHelp,
    meaning:
      "GoHighLevel's answer was lost. It may have gone and is not sent again by itself; look there before you write it again.",
  },
  refused: { tone: "bad", icon: CircleX, meaning: "It was certainly not sent." },
  accepted: {
    tone: "good",
    icon: CircleCheck,
    meaning: "GoHighLevel took it; whether it arrived is not known yet.",
  },
  sent: { tone: "good", icon: CircleCheck, meaning: "It is on its way." },
  delivered: { tone: "good", icon: Inbox, meaning: "It arrived." },
  opened: { tone: "good", icon: Eye, meaning: "It was opened." },
  failed: { tone: "bad", icon: CircleX, meaning: "It did not arrive." },
};

const unknown: Told = { tone: "plain", icon: CircleHelp, meaning: "" };

export function meaningOf(status: string): string {
  return (looks[status] ?? unknown).meaning;
}

/** How far a message came: never more than is known. */
export function MessageStatus({ status }: { status: string }) {
  return <StateBadge status={status} look={looks[status] ?? unknown} />;
}
