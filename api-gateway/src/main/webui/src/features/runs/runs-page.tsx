import { useQueries, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Play } from "lucide-react";
import { runsQuery, type Run } from "@/api/runs";
import { useOrg } from "@/api/session";
import { workflowsQuery, type Workflow } from "@/api/workflows";
import { Status } from "@/components/status";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Select } from "@/components/ui/field";
import { Page } from "@/components/ui/page";
import { Empty, ErrorState, Loading } from "@/components/ui/state";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { between, formatDuration, formatTime, humanize } from "@/lib/format";

const route = getRouteApi("/app/runs");
const statuses = ["running", "waiting", "paused", "completed", "failed", "cancelled", "needs_attention"];

/** The newest runs of every workflow, in one list. */
function useRuns(workflows: Workflow[]) {
  const org = useOrg();
  return useQueries({
    queries: workflows.map(({ workflow_id }) => runsQuery(org, workflow_id)),
    combine: (answers) => ({
      runs: answers
        .flatMap((answer) => answer.data ?? [])
        .toSorted((a, b) => (b.started_at ?? "9").localeCompare(a.started_at ?? "9")),
      pending: answers.some((answer) => answer.isPending),
      error: answers.find((answer) => answer.isError)?.error ?? null,
    }),
  });
}

function Rows({ runs, names }: { runs: Run[]; names: Map<string, string> }) {
  return (
    <Table
      caption="Runs, newest first"
      head={
        <>
          <Th>Workflow</Th>
          <Th>State</Th>
          <Th>Goal</Th>
          <Th>Started</Th>
          <Th number>Took</Th>
        </>
      }
    >
      {runs.map((run) => (
        <Tr key={run.run_id}>
          <Td className="font-medium">
            <Link
              to="/workflows/$workflowId/runs/$runId"
              params={{ workflowId: run.workflow_id, runId: run.run_id }}
              className="hover:text-accent-text hover:underline"
            >
              {names.get(run.workflow_id) ?? run.workflow_id}
            </Link>
          </Td>
          <Td>
            <Status status={run.status} />
          </Td>
          <Td className="max-w-64 truncate text-soft">
            {typeof run.input?.goal === "string" && run.input.goal ? run.input.goal : "–"}
          </Td>
          <Td className="whitespace-nowrap text-soft">{formatTime(run.started_at)}</Td>
          <Td number className="text-soft">
            {formatDuration(between(run.started_at, run.completed_at))}
          </Td>
        </Tr>
      ))}
    </Table>
  );
}

function List({ workflows }: { workflows: Workflow[] }) {
  const { status } = route.useSearch();
  const { runs, pending, error } = useRuns(workflows);
  const shown = status ? runs.filter((run) => run.status === status) : runs;
  if (pending) return <Loading label="Loading runs" />;
  if (error && runs.length === 0) return <ErrorState error={error} what="The runs could not be loaded" />;
  if (shown.length === 0)
    return (
      <Empty
        icon={<Play aria-hidden />}
        title={status ? `No run is ${humanize(status).toLowerCase()}` : "Nothing has run yet"}
        text={
          status ? undefined : "A run puts the agents of a workflow to work and keeps everything they did."
        }
        action={
          !status && (
            <Button asChild look="primary">
              <Link to="/workflows">Choose a workflow</Link>
            </Button>
          )
        }
      />
    );
  return <Rows runs={shown} names={new Map(workflows.map((each) => [each.workflow_id, each.name]))} />;
}

export default function RunsPage() {
  const org = useOrg();
  const { status } = route.useSearch();
  const navigate = route.useNavigate();
  const workflows = useQuery(workflowsQuery(org));
  return (
    <Page
      title="Runs"
      hint="What workflows did, with every step kept."
      actions={
        <Select
          aria-label="State"
          className="h-8 w-44"
          value={status ?? ""}
          onChange={(event) =>
            void navigate({ search: { status: event.target.value || undefined }, replace: true })
          }
        >
          <option value="">Every state</option>
          {statuses.map((each) => (
            <option key={each} value={each}>
              {humanize(each)}
            </option>
          ))}
        </Select>
      }
    >
      <Card className="overflow-hidden">
        {workflows.isPending ? (
          <Loading label="Loading runs" />
        ) : workflows.isError ? (
          <ErrorState
            error={workflows.error}
            what="The runs could not be loaded"
            retry={() => void workflows.refetch()}
          />
        ) : (
          <List workflows={workflows.data} />
        )}
      </Card>
    </Page>
  );
}
