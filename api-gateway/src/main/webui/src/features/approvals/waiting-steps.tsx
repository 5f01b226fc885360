import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { runsQuery } from "@/api/run-list";
import { useOrg } from "@/api/session";
import { workflowsQuery } from "@/api/workflows";
import { Card, CardHead } from "@/components/ui/card";
import { LoadMore } from "@/components/ui/load-more";
import { formatTime, humanize } from "@/lib/format";

/** Steps of workflows that wait for a person: decided where their run is shown. Absent when there are none. */
export function WaitingSteps() {
  const org = useOrg();
  const runs = useInfiniteQuery(runsQuery(org, { status: "waiting" }));
  const workflows = useQuery(workflowsQuery(org));
  const names = new Map(workflows.data?.map((each) => [each.workflow_id, each.name]));
  const steps = (runs.data ?? []).flatMap((run) =>
    run.steps
      .filter((step) => step.status === "waiting" && step.waiting?.kind === "approval")
      .map((step) => ({ run, step })),
  );
  if (steps.length === 0 && !runs.hasNextPage) return null;
  return (
    <Card className="overflow-hidden">
      <CardHead title="Steps of workflows" className="border-b pb-3" />
      <ul className="divide-y">
        {steps.map(({ run, step }) => (
          <li key={`${run.run_id} ${step.step_id}`}>
            <Link
              to="/workflows/$workflowId/runs/$runId"
              params={{ workflowId: run.workflow_id, runId: run.run_id }}
              search={{ view: "steps", step: step.step_id }}
              className="grid gap-0.5 px-5 py-3 text-[0.8125rem] hover:bg-hover/60"
            >
              <span className="font-medium">{step.waiting?.message ?? humanize(step.step_id)}</span>
              <span className="text-soft">
                {names.get(run.workflow_id) ?? run.workflow_id}
                {step.waiting?.role && ` · for the role ${humanize(step.waiting.role)}`}
                {step.waiting?.until && ` · due ${formatTime(step.waiting.until)}`}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <LoadMore list={runs} what="waiting runs" />
    </Card>
  );
}
