import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Square } from "lucide-react";
import { cancelRun, runQuery, type Run } from "@/api/runs";
import { useOrg } from "@/api/session";
import { Button } from "@/components/ui/button";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toast";

export function CancelRun({ run }: { run: Run }) {
  const org = useOrg();
  const queries = useQueryClient();
  const { queryKey } = runQuery(org, run.workflow_id, run.run_id);
  const cancel = useMutation({
    mutationFn: () => cancelRun(run.workflow_id, run.run_id),
    onSuccess: (told) => queries.setQueryData(queryKey, told),
    onError: (error) => toast("bad", `The run goes on. ${asProblem(error).message}`),
  });
  return (
    <Button busy={cancel.isPending} onClick={() => cancel.mutate()}>
      <Square aria-hidden /> Cancel run
    </Button>
  );
}
