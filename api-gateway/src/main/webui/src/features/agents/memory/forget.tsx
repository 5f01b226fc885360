import { useState } from "react";
import { useAct } from "@/api/act";
import type { Agent } from "@/api/agents";
import { forget, forgetEverywhere } from "@/api/memory";
import { Check } from "@/components/ui/check";
import { Confirm } from "@/components/ui/confirm";
import { plural } from "@/lib/format";

interface Props {
  agent: Agent;
  subject: string;
  onClose: () => void;
  onDone: () => void;
}

/** Makes an agent forget a subject, or all agents, as when a person asks to be forgotten. */
export function Forget({ agent, subject, onClose, onDone }: Props) {
  const [everywhere, setEverywhere] = useState(false);
  const act = useAct(
    "agents",
    async () => {
      if (everywhere) return forgetEverywhere(subject);
      await forget(agent.agent_id, subject);
      return null;
    },
    {
      done: (_, agents) =>
        agents === null ? `${agent.name} has forgotten it.` : `${plural(agents, "agent")} forgot it.`,
      onDone: () => {
        onClose();
        onDone();
      },
      quiet: true,
    },
  );
  return (
    <Confirm
      open
      onClose={onClose}
      title={`Forget ${subject}?`}
      description="What is remembered of it is erased and cannot be brought back. Executions stay readable."
      act="Forget"
      busy={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate(undefined)}
    >
      <Check
        label="What every other agent remembers of it, too"
        checked={everywhere}
        onChange={(event) => setEverywhere(event.target.checked)}
      />
    </Confirm>
  );
}
