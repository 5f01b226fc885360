import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { discardDraft } from "@/api/agent-versions";
import type { Agent } from "@/api/agents";
import { useOrg } from "@/api/session";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { toast } from "@/lib/toast";

/** Gives up what was worked on and not published. */
export function DiscardDraft({ agent }: { agent: Agent }) {
  const org = useOrg();
  const queries = useQueryClient();
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const published = agent.version !== null;
  const discard = useMutation({
    mutationFn: () => discardDraft(agent.agent_id),
    onSuccess: async () => {
      toast("good", "The draft is discarded.");
      await (published
        ? router.navigate({ to: "/agents/$agentId", params: { agentId: agent.agent_id } })
        : router.navigate({ to: "/agents" }));
      await queries.invalidateQueries({ queryKey: [org, "agents"] });
    },
  });
  return (
    <>
      <Button look="ghost" onClick={() => setAsking(true)}>
        Discard draft
      </Button>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title="Discard the draft?"
        description={
          published
            ? `Version ${String(agent.version)} stays in use; the changes are lost.`
            : "It was never published: the agent is gone with it."
        }
        act="Discard draft"
        busy={discard.isPending}
        error={discard.error}
        onConfirm={() => discard.mutate()}
      />
    </>
  );
}
