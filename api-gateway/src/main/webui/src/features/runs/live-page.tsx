import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Pause, Play, Radio } from "lucide-react";
import { useState } from "react";
import type { Run } from "@/api/runs";
import { useOrg } from "@/api/session";
import { workflowsQuery } from "@/api/workflows";
import { StreamBadge } from "@/components/stream-badge";
import { Status } from "@/components/status";
import { Button } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { Page } from "@/components/ui/page";
import { Progress } from "@/components/ui/progress";
import { Empty, ErrorState, Loading } from "@/components/ui/state";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { formatNumber, formatTime, humanize } from "@/lib/format";
import { useLiveRuns, type Board } from "./live-runs";
import { RunsNav } from "./runs-nav";

const over = new Set(["completed", "skipped", "failed", "cancelled"]);

function Steps({ run }: { run: Run }) {
  const done = run.steps.filter((step) => over.has(step.status)).length;
  const now = run.steps.filter((step) => ["running", "waiting", "needs_attention"].includes(step.status));
  return (
    <div className="grid min-w-32 gap-1">
      <Progress
        label={`Steps of ${run.run_id}`}
        share={run.steps.length === 0 ? 0 : done / run.steps.length}
      />
      <span className="text-xs text-soft">
        {done} of {run.steps.length}
        {now.length > 0 && ` · ${now.map((step) => humanize(step.step_id)).join(", ")}`}
      </span>
    </div>
  );
}

function Rows({ caption, runs, names }: { caption: string; runs: Run[]; names: Map<string, string> }) {
  return (
    <Table
      caption={caption}
      head={
        <>
          <Th>Workflow</Th>
          <Th>State</Th>
          <Th>Steps</Th>
          <Th className="max-sm:hidden">Started</Th>
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
          <Td>
            <Steps run={run} />
          </Td>
          <Td className="whitespace-nowrap text-soft max-sm:hidden">{formatTime(run.started_at)}</Td>
        </Tr>
      ))}
    </Table>
  );
}

const of = (runs: Run[], ...statuses: string[]) => runs.filter((run) => statuses.includes(run.status)).length;

function Counts({ board }: { board: Board }) {
  const counts = [
    { name: "Running", value: of(board.going, "running", "pending") },
    { name: "Waiting", value: of(board.going, "waiting", "paused") },
    { name: "Completed", value: of(board.ended, "completed") },
    { name: "Failed or stuck", value: of(board.ended, "failed", "needs_attention") },
    { name: "Changes seen", value: board.changes },
  ];
  return (
    <dl className="mb-4 grid grid-cols-2 gap-px overflow-hidden rounded-xl border bg-line sm:grid-cols-5">
      {counts.map(({ name, value }) => (
        <div key={name} className="bg-surface px-5 py-3 last:max-sm:col-span-2">
          <dt className="text-xs text-soft">{name}</dt>
          <dd className="tnum mt-0.5 text-base font-semibold">{formatNumber(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

export default function LivePage() {
  const workflows = useQuery(workflowsQuery(useOrg()));
  const names = new Map(workflows.data?.map((each) => [each.workflow_id, each.name]));
  const [following, setFollowing] = useState(true);
  const { start, stream, again, board } = useLiveRuns(following);
  return (
    <Page
      wide
      title="Live"
      hint="Every run of the organisation, as it changes. Counts are of what is shown here."
      beside={following ? <StreamBadge state={stream} /> : <StreamBadge state="held" />}
      actions={
        <Button
          onClick={() => {
            if (!following) again();
            setFollowing(!following);
          }}
        >
          {following ? <Pause aria-hidden /> : <Play aria-hidden />} {following ? "Hold" : "Follow"}
        </Button>
      }
    >
      <RunsNav />
      {start.isPending ? (
        <Loading label="Loading the runs under way" />
      ) : start.isError ? (
        <ErrorState
          error={start.error}
          what="The runs under way could not be loaded"
          retry={() => void start.refetch()}
        />
      ) : (
        <>
          <Counts board={board} />
          <div className="grid gap-4">
            <Card className="overflow-hidden">
              <CardHead title="Under way" className="border-b pb-3" />
              {board.going.length === 0 ? (
                <Empty
                  icon={<Radio aria-hidden />}
                  title="Nothing runs right now"
                  text="A run appears here as soon as it starts."
                />
              ) : (
                <Rows caption="Runs under way" runs={board.going} names={names} />
              )}
            </Card>
            {board.ended.length > 0 && (
              <Card className="overflow-hidden">
                <CardHead title="Ended while you watched" className="border-b pb-3" />
                <Rows caption="Runs that ended" runs={board.ended} names={names} />
              </Card>
            )}
          </div>
        </>
      )}
    </Page>
  );
}
