import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { newestRunsQuery } from "@/api/run-list";
import { useOrg } from "@/api/session";
import { Status } from "@/components/status";
import { Empty, ErrorState, Loading } from "@/components/ui/state";
import { between, formatAgo, formatDuration } from "@/lib/format";

export function RecentRuns({ workflowId }: { workflowId: string }) {
  const org = useOrg();
  const runs = useQuery(newestRunsQuery(org, workflowId));
  if (runs.isPending) return <Loading label="Loading runs" />;
  if (runs.isError)
    return (
      <ErrorState error={runs.error} what="The runs could not be loaded" retry={() => void runs.refetch()} />
    );
  if (runs.data.length === 0)
    return <Empty title="Not run yet" text="Press Run to put the agents to work." />;
  return (
    <ul className="divide-y">
      {runs.data.map((run) => (
        <li key={run.run_id}>
          <Link
            to="/workflows/$workflowId/runs/$runId"
            params={{ workflowId, runId: run.run_id }}
            className="flex items-center gap-3 px-5 py-2.5 text-[0.8125rem] hover:bg-hover/60"
          >
            <Status status={run.status} />
            <span className="min-w-0 flex-1 truncate text-soft">{formatAgo(run.started_at)}</span>
            <span className="tnum text-faint">
              {formatDuration(between(run.started_at, run.completed_at))}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
