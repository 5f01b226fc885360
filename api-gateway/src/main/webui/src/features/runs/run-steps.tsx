import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import type { Run } from "@/api/runs";
import { useOrg } from "@/api/session";
import { workflowQuery, type StepDefinition } from "@/api/workflows";
import { Card, CardHead } from "@/components/ui/card";
import { Loading, Skeleton } from "@/components/ui/state";
import { humanize } from "@/lib/format";
import { Gantt } from "./gantt";
import { History } from "./history";
import { StepList } from "./step-list";

const WorkflowGraph = lazy(() => import("@/components/graph/workflow-graph"));

interface Props {
  run: Run;
  selected: string | undefined;
  onSelect: (stepId: string | undefined) => void;
}

/** The plan as far as the run knows it: a run keeps the version it started with. One that waits to begin shows all. */
function stepsOf(run: Run, known: StepDefinition[]): StepDefinition[] {
  if (run.steps.length === 0) return known;
  const ids = new Set(run.steps.map((step) => step.step_id));
  const named = new Map(known.map((step) => [step.step_id, step]));
  return run.steps.map(({ step_id, type, needs }) => {
    const step = named.get(step_id);
    if (!step)
      return {
        step_id,
        name: step_id,
        type: type ?? "agent",
        agent: null,
        agent_version: null,
        depends_on: (needs ?? []).filter((before) => ids.has(before)),
        input: null,
      };
    return { ...step, depends_on: (needs ?? step.depends_on).filter((before) => ids.has(before)) };
  });
}

/** The run with a state for every step, also for those it has not come to yet. */
function filled(run: Run, steps: StepDefinition[]): Run {
  if (run.steps.length > 0) return run;
  const pending = steps.map(({ step_id, type }) => ({
    step_id,
    type,
    status: "pending",
    attempt: 0,
    attempts: [],
    waiting: null,
    needs: null,
    reason: null,
    known: null,
    input: null,
    output: null,
    error: null,
    mode: null,
    execution_id: null,
    started_at: null,
    completed_at: null,
  }));
  return { ...run, steps: pending };
}

export function RunSteps({ run: told, selected, onSelect }: Props) {
  const org = useOrg();
  const workflow = useQuery(workflowQuery(org, told.workflow_id));
  const steps = stepsOf(told, workflow.data?.steps ?? []);
  const run = filled(told, steps);
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
      <Card className="overflow-hidden">
        <CardHead title="History" className="border-b pb-3" />
        <History run={run} names={names} />
      </Card>
    </div>
  );
}
