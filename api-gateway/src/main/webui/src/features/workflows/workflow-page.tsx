import { getRouteApi, useRouter } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import type { Workflow } from "@/api/workflows";
import { Card, CardHead } from "@/components/ui/card";
import { Loading, Skeleton } from "@/components/ui/state";
import { Outline } from "./outline";
import { RecentRuns } from "./recent-runs";
import { RunForm } from "./run-form";
import { WorkflowFrame } from "./workflow-frame";

const WorkflowGraph = lazy(() => import("@/components/graph/workflow-graph"));
const route = getRouteApi("/app/workflows/$workflowId");

function Graph({ workflow }: { workflow: Workflow }) {
  const router = useRouter();
  const agentOf = new Map(workflow.steps.map((step) => [step.step_id, step.agent]));
  return (
    <Suspense
      fallback={
        <Loading label="Drawing the steps">
          <Skeleton className="m-5 h-44" />
        </Loading>
      }
    >
      <WorkflowGraph
        steps={workflow.steps}
        onSelect={(stepId) => {
          const agentId = agentOf.get(stepId);
          if (agentId) void router.navigate({ to: "/agents/$agentId", params: { agentId } });
        }}
      />
    </Suspense>
  );
}

export default function WorkflowPage() {
  const { workflowId } = route.useParams();
  return (
    <WorkflowFrame workflowId={workflowId}>
      {(workflow) => (
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
          <div className="grid gap-4">
            <Card className="overflow-hidden">
              <Graph workflow={workflow} />
            </Card>
            <Card>
              <CardHead title="Steps" className="border-b pb-3" />
              <Outline steps={workflow.steps} />
            </Card>
          </div>
          <div className="grid gap-4 max-lg:row-start-1">
            <RunForm workflowId={workflowId} />
            <Card className="overflow-hidden">
              <CardHead title="Runs" className="border-b pb-3" />
              <RecentRuns workflowId={workflowId} />
            </Card>
          </div>
        </div>
      )}
    </WorkflowFrame>
  );
}
