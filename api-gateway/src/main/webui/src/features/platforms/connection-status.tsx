import { CircleCheck, CircleX, KeyRound, type LucideIcon } from "lucide-react";
import type { Connection, ConnectionStatus } from "@/api/platforms";
import { Badge, type Tone } from "@/components/ui/badge";

interface Look {
  tone: Tone;
  icon: LucideIcon;
  text: string;
}

const looks: Record<ConnectionStatus, Look> = {
  connected: { tone: "good", icon: CircleCheck, text: "Connected" },
  reauth_required: { tone: "warn", icon: KeyRound, text: "Needs a new sign-in" },
  down: { tone: "bad", icon: CircleX, text: "Not answering" },
};

export function ConnectionState({ status }: Pick<Connection, "status">) {
  const { tone, icon: Icon, text } = looks[status];
  return (
    <Badge tone={tone}>
      <Icon aria-hidden />
      {text}
    </Badge>
  );
}
