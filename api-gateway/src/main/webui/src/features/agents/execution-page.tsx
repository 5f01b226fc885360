import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { agentQuery } from "@/api/agents";
import { isOver } from "@/api/executions";
import { useOrg } from "@/api/session";
import { Mode, Status } from "@/components/status";
import { StreamBadge } from "@/components/stream-badge";
import { Page } from "@/components/ui/page";
import { QueryState } from "@/components/ui/query-state";
import { formatTime, humanize, plural } from "@/lib/format";
import { AgainButton, Console, StopButton } from "./console/console";
import { useLiveExecution } from "./console/use-live-execution";

const route = getRouteApi("/app/executions/$executionId");

export default function ExecutionPage() {
  const { executionId } = route.useParams();
  const { call, row } = route.useSearch();
  const { execution, speech, stream } = useLiveExecution(executionId);
  const { data } = execution;
  const there = data !== undefined;
  // Where it is gone meanwhile, its id is all that is left of it.
  const agent = useQuery({ ...agentQuery(useOrg(), data?.agent_id ?? ""), enabled: there, retry: false });
  useEffect(() => {
    if (there && call) document.getElementById(call)?.scrollIntoView({ block: "start" });
  }, [there, call]);
  const going = data && !isOver(data.status);
  return (
    <Page
      title={data ? `Execution of ${agent.data?.name ?? humanize(data.agent_id)}` : "Execution"}
      above={
        data && (
          <Link
            to="/agents/$agentId"
            params={{ agentId: data.agent_id }}
            className="hover:text-ink hover:underline"
          >
            Agent
          </Link>
        )
      }
      beside={
        data && (
          <span className="flex flex-wrap gap-2">
            <Status status={data.status} />
            <Mode mode={data.mode} />
            {going && <StreamBadge state={stream} />}
          </span>
        )
      }
      actions={data && (going ? <StopButton executionId={executionId} /> : <AgainButton execution={data} />)}
      hint={
        data &&
        [
          formatTime(data.started_at),
          plural(data.turns.length, "turn"),
          data.agent_version !== null &&
            (data.agent_version === 0 ? "draft" : `version ${data.agent_version}`),
          executionId,
        ]
          .filter(Boolean)
          .join(" · ")
      }
    >
      <QueryState query={execution} what="the execution">
        {(known) => <Console execution={known} speech={speech} wanted={call} row={row} />}
      </QueryState>
    </Page>
  );
}
