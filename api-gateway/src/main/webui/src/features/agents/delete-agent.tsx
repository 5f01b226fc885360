import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { Trash2 } from "lucide-react";
import { useState } from "react";
import { deleteAgent, type Agent } from "@/api/agents";
import { useOrg } from "@/api/session";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormProblem } from "@/components/ui/state";
import { toast } from "@/lib/toast";

export function DeleteAgent({ agent }: { agent: Agent }) {
  const org = useOrg();
  const queries = useQueryClient();
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const remove = useMutation({
    mutationFn: () => deleteAgent(agent.agent_id),
    onSuccess: async () => {
      toast("good", `${agent.name} is deleted.`);
      await router.navigate({ to: "/agents" });
      queries.removeQueries({ queryKey: [org, "agents", agent.agent_id] });
      await queries.invalidateQueries({ queryKey: [org, "agents"] });
    },
  });
  const close = () => setAsking(false);
  return (
    <>
      <Button look="ghost" onClick={() => setAsking(true)}>
        <Trash2 aria-hidden /> Delete
      </Button>
      <Dialog
        open={asking}
        onClose={close}
        title={`Delete ${agent.name}?`}
        description="Workflows that use it will fail at its step. What it did stays readable."
      >
        <div className="grid gap-3 px-5 py-4">
          <FormProblem error={remove.error} />
          <div className="flex justify-end gap-2">
            <Button onClick={close}>Keep it</Button>
            <Button look="danger" busy={remove.isPending} onClick={() => remove.mutate()}>
              Delete agent
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  );
}
