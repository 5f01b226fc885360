import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { ListChecks, Play } from "lucide-react";
import { useState } from "react";
import { useMay } from "@/api/account";
import { runsQuery } from "@/api/run-list";
import type { Run } from "@/api/runs";
import { useOrg } from "@/api/session";
import { workflowsQuery } from "@/api/workflows";
import { Status } from "@/components/status";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { LoadMore } from "@/components/ui/load-more";
import { Page } from "@/components/ui/page";
import { Empty, ErrorState, Loading } from "@/components/ui/state";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { between, formatDuration, formatTime } from "@/lib/format";
import { OrderMany } from "./order-many";
import { Orders } from "./orders";
import { RunFilters } from "./run-filters";
import { RunsNav } from "./runs-nav";

const route = getRouteApi("/app/runs");

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

function None({ filtered }: { filtered: boolean }) {
  if (filtered)
    return (
      <Empty
        icon={<Play aria-hidden />}
        title="No run matches"
        text="Take a filter away, or widen the time."
      />
    );
  return (
    <Empty
      icon={<Play aria-hidden />}
      title="Nothing has run yet"
      text="A run puts the agents of a workflow to work and keeps everything they did."
      action={
        <Button asChild look="primary">
          <Link to="/workflows">Choose a workflow</Link>
        </Button>
      }
    />
  );
}

export default function RunsPage() {
  const org = useOrg();
  const filter = route.useSearch();
  const runs = useInfiniteQuery(runsQuery(org, filter));
  const workflows = useQuery(workflowsQuery(org));
  const names = new Map(workflows.data?.map((each) => [each.workflow_id, each.name]));
  const filtered = Object.values(filter).some((value) => value !== undefined);
  const navigate = route.useNavigate();
  const may = useMay("workflow:execute");
  const [many, setMany] = useState(false);
  return (
    <Page
      wide
      title="Runs"
      hint="What workflows did, with every step kept."
      actions={
        may &&
        runs.data &&
        runs.data.length > 0 && (
          <Button onClick={() => setMany(true)}>
            <ListChecks aria-hidden /> Act on all…
          </Button>
        )
      }
    >
      <RunsNav />
      <Orders />
      {(filtered || !runs.data || runs.data.length > 0) && (
        <RunFilters
          label="Filter the runs"
          search={filter}
          onSearch={(next) => void navigate({ search: next, replace: true, resetScroll: false })}
        />
      )}
      <Card className="overflow-hidden">
        {runs.isPending ? (
          <Loading label="Loading runs" />
        ) : runs.isError && !runs.data ? (
          <ErrorState
            error={runs.error}
            what="The runs could not be loaded"
            retry={() => void runs.refetch()}
          />
        ) : runs.data.length === 0 ? (
          <None filtered={filtered} />
        ) : (
          <>
            <Rows runs={runs.data} names={names} />
            <LoadMore list={runs} what="runs" />
          </>
        )}
      </Card>
      {many && (
        <OrderMany
          filter={filter}
          incident={false}
          offered={["cancel", "pause", "resume", "retry"]}
          onClose={() => setMany(false)}
        />
      )}
    </Page>
  );
}
