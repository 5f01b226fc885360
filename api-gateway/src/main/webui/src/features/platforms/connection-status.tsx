import { CircleCheck, CircleX, KeyRound, Unplug, type LucideIcon } from "lucide-react";
import type { Connection } from "@/api/platforms";
import { Badge, type Tone } from "@/components/ui/badge";

interface Look {
  tone: Tone;
  icon: LucideIcon;
  text: string;
}

const looks: Record<string, Look> = {
  connected: { tone: "good", icon: CircleCheck, text: "Connected" },
  reauth_required: { tone: "warn", icon: KeyRound, text: "Needs a new sign-in" },
  down: { tone: "bad", icon: CircleX, text: "Not answering" },
  disconnected: { tone: "plain", icon: Unplug, text: "Disconnected" },
};

/** What the state means for the person who reads it. */
export const meaning: Record<string, string> = {
  reauth_required: "The platform no longer accepts its credentials. A person has to connect it again.",
  down: "The platform does not answer. It is tried again by itself; nothing has to be done here.",
  disconnected: "Its token is revoked and erased.",
};

export function ConnectionState({ status }: Pick<Connection, "status">) {
  const { tone, icon: Icon, text } = looks[status] ?? looks.disconnected!;
  return (
    <Badge tone={tone}>
      <Icon aria-hidden />
      {text}
    </Badge>
  );
}
