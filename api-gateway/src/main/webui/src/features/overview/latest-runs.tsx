import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Run } from "@/api/runs";
import { useOrg } from "@/api/session";
import { workflowsQuery } from "@/api/workflows";
import { Status } from "@/components/status";
import { Card, CardHead } from "@/components/ui/card";
import { between, formatAgo, formatDuration } from "@/lib/format";

export function LatestRuns({ runs }: { runs: Run[] }) {
  const workflows = useQuery(workflowsQuery(useOrg()));
  const names = new Map(workflows.data?.map((each) => [each.workflow_id, each.name]));
  return (
    <Card className="overflow-hidden">
      <CardHead title="Latest runs" className="border-b pb-3">
        <Link to="/runs" className="text-[0.8125rem] text-accent-text underline-offset-4 hover:underline">
          All runs
        </Link>
      </CardHead>
      <ul className="divide-y">
        {runs.slice(0, 5).map((run) => (
          <li key={run.run_id}>
            <Link
              to="/workflows/$workflowId/runs/$runId"
              params={{ workflowId: run.workflow_id, runId: run.run_id }}
              className="flex items-center gap-3 px-5 py-3 text-[0.8125rem] hover:bg-hover/60"
            >
              <span className="min-w-0 flex-1 truncate font-medium">
                {names.get(run.workflow_id) ?? run.workflow_id}
              </span>
              <span className="hidden text-faint sm:inline">
                {formatAgo(run.started_at)} · {formatDuration(between(run.started_at, run.completed_at))}
              </span>
              <Status status={run.status} />
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
