import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { Play } from "lucide-react";
import { useState } from "react";
import { startRun } from "@/api/run-control";
import { useOrg } from "@/api/session";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field, Textarea } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/state";

export function RunForm({ workflowId }: { workflowId: string }) {
  const org = useOrg();
  const queries = useQueryClient();
  const router = useRouter();
  const [goal, setGoal] = useState("");
  const start = useMutation({
    mutationFn: () => startRun(workflowId, goal.trim() === "" ? {} : { goal: goal.trim() }),
    onSuccess: async ({ run_id }) => {
      void queries.invalidateQueries({ queryKey: [org, "workflows"] });
      await router.navigate({
        to: "/workflows/$workflowId/runs/$runId",
        params: { workflowId, runId: run_id },
      });
    },
  });
  return (
    <Card>
      <form
        className="grid gap-4 px-5 py-4"
        onSubmit={(event) => {
          event.preventDefault();
          start.mutate();
        }}
      >
        <FormProblem error={start.error} />
        <Field
          label="Goal"
          optional
          hint="What the agents should keep in mind. Without one they look for the cheapest conversions."
        >
          {(control) => (
            <Textarea
              {...control}
              rows={2}
              maxLength={2000}
              placeholder="More conversions for the same money"
              value={goal}
              onChange={(event) => setGoal(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit" look="primary" size="lg" busy={start.isPending} className="justify-self-start">
          <Play aria-hidden /> Run
        </Button>
      </form>
    </Card>
  );
}
