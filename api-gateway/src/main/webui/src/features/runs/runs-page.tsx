import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Play } from "lucide-react";
import { anyWorkflow, runsQuery, type Run } from "@/api/runs";
import { useOrg } from "@/api/session";
import { workflowsQuery } from "@/api/workflows";
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

function Rows({ runs, names }: { runs: Run[]; names: Map<string, string> }) {
  return (
    <Table
      caption="Runs, newest first"
      head={
        <>
          <Th>Workflow</Th>
          <Th>State</Th>
          <Th className="max-sm:hidden">Goal</Th>
          <Th>Started</Th>
          <Th number>Took</Th>
        </>
      }
    >
      {runs.map((run) => (
        <Tr key={run.run_id}>
          <Td className="min-w-36 font-medium">
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
          <Td className="max-w-64 truncate text-soft max-sm:hidden">
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

function List({ runs, names }: { runs: Run[]; names: Map<string, string> }) {
  const { status } = route.useSearch();
  const shown = status ? runs.filter((run) => run.status === status) : runs;
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
  return <Rows runs={shown} names={names} />;
}

export default function RunsPage() {
  const org = useOrg();
  const { status } = route.useSearch();
  const navigate = route.useNavigate();
  const runs = useQuery(runsQuery(org, anyWorkflow));
  const workflows = useQuery(workflowsQuery(org));
  const names = new Map(workflows.data?.map((each) => [each.workflow_id, each.name]));
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
        {runs.isPending ? (
          <Loading label="Loading runs" />
        ) : runs.isError ? (
          <ErrorState
            error={runs.error}
            what="The runs could not be loaded"
            retry={() => void runs.refetch()}
          />
        ) : (
          <List runs={runs.data} names={names} />
        )}
      </Card>
    </Page>
  );
}
