import { Check, ListRestart, RotateCw, Wrench, X } from "lucide-react";
import { useState } from "react";
import { useMay } from "@/api/account";
import { useAct } from "@/api/act";
import { retryStep } from "@/api/run-control";
import { isEnded, type Run, type RunStep } from "@/api/runs";
import { Button } from "@/components/ui/button";
import { DecideStep } from "./decide-step";
import { RerunFrom } from "./rerun-from";
import { ResolveStep } from "./resolve-step";

interface Props {
  run: Run;
  step: RunStep;
  name: string;
}

type Asking = "approve" | "reject" | "resolve" | "rerun" | null;

/** What a person can do about a step as it stands: decide, resolve, try again, start over from it. */
export function StepActions({ run, step, name }: Props) {
  const mayRun = useMay("workflow:execute");
  const mayDecide = useMay("workflow:approve");
  const [asking, setAsking] = useState<Asking>(null);
  const close = () => setAsking(null);
  const retry = useAct("workflows", (id: string) => retryStep(run, id), {
    done: `${name} is tried again.`,
    refused: `${name} stays as it is.`,
  });
  const decidable = mayDecide && step.status === "waiting" && step.waiting?.kind === "approval";
  const over = isEnded(run.status);
  return (
    <div className="flex flex-wrap gap-2 empty:hidden">
      {decidable && (
        <>
          <Button size="sm" look="primary" onClick={() => setAsking("approve")}>
            <Check aria-hidden /> Approve
          </Button>
          <Button size="sm" look="danger" onClick={() => setAsking("reject")}>
            <X aria-hidden /> Reject
          </Button>
        </>
      )}
      {mayRun && step.status === "needs_attention" && (
        <Button size="sm" look="primary" onClick={() => setAsking("resolve")}>
          <Wrench aria-hidden /> Resolve
        </Button>
      )}
      {mayRun && step.status === "failed" && over && (
        <Button size="sm" busy={retry.isPending} onClick={() => retry.mutate(step.step_id)}>
          <RotateCw aria-hidden /> Retry
        </Button>
      )}
      {mayRun && over && run.status !== "needs_attention" && step.status !== "pending" && (
        <Button size="sm" onClick={() => setAsking("rerun")}>
          <ListRestart aria-hidden /> Rerun from here
        </Button>
      )}
      {(asking === "approve" || asking === "reject") && (
        <DecideStep run={run} step={step} name={name} decision={asking} onClose={close} />
      )}
      {asking === "resolve" && <ResolveStep run={run} step={step} name={name} onClose={close} />}
      {asking === "rerun" && <RerunFrom run={run} stepId={step.step_id} name={name} onClose={close} />}
    </div>
  );
}
