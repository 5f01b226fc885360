import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import type { Run } from "@/api/runs";
import { useOrg } from "@/api/session";
import { workflowQuery, type StepDefinition } from "@/api/workflows";
import { Card, CardHead } from "@/components/ui/card";
import { Loading, Skeleton } from "@/components/ui/state";
import { humanize } from "@/lib/format";
import { Gantt } from "./gantt";
import { StepList } from "./step-list";

const WorkflowGraph = lazy(() => import("@/components/graph/workflow-graph"));

interface Props {
  run: Run;
  selected: string | undefined;
  onSelect: (stepId: string | undefined) => void;
}

/** The plan as far as the run knows it: a run keeps the version it started with. */
function stepsOf(run: Run, known: StepDefinition[]): StepDefinition[] {
  const ids = new Set(run.steps.map((step) => step.step_id));
  const named = new Map(known.map((step) => [step.step_id, step]));
  return run.steps.map(({ step_id }) => {
    const step = named.get(step_id);
    if (!step) return { step_id, name: step_id, type: "agent", agent: null, depends_on: [], input: null };
    return { ...step, depends_on: step.depends_on.filter((before) => ids.has(before)) };
  });
}

export function RunSteps({ run, selected, onSelect }: Props) {
  const org = useOrg();
  const workflow = useQuery(workflowQuery(org, run.workflow_id));
  const steps = stepsOf(run, workflow.data?.steps ?? []);
  const names = new Map(steps.map((step) => [step.step_id, humanize(step.name)]));
  const states = new Map(run.steps.map((step) => [step.step_id, step.status]));
  return (
    <div className="grid gap-4">
      <Card className="overflow-hidden">
        <Suspense
          fallback={
            <Loading label="Drawing the steps">
              <Skeleton className="m-5 h-44" />
            </Loading>
          }
        >
          {workflow.isPending ? (
            <Loading label="Drawing the steps">
              <Skeleton className="m-5 h-44" />
            </Loading>
          ) : (
            <WorkflowGraph steps={steps} states={states} selected={selected} onSelect={onSelect} />
          )}
        </Suspense>
      </Card>
      <Card>
        <CardHead title="Timeline" className="pb-1" />
        <Gantt run={run} names={names} onSelect={onSelect} />
      </Card>
      <Card className="overflow-hidden">
        <CardHead title="Steps" className="border-b pb-3" />
        <StepList run={run} names={names} selected={selected} onSelect={onSelect} />
      </Card>
    </div>
  );
}
