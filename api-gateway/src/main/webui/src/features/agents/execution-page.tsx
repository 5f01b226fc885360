import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { executionQuery, type Execution, type Turn } from "@/api/executions";
import { useOrg } from "@/api/session";
import { JsonView } from "@/components/json-view";
import { Mode, Status } from "@/components/status";
import { ToolCallView } from "@/components/tool-call";
import { Card, CardHead } from "@/components/ui/card";
import { Page } from "@/components/ui/page";
import { ScrollText } from "@/components/ui/scroll-text";
import { ErrorState, Loading } from "@/components/ui/state";
import { cn } from "@/lib/cn";
import { formatCost, formatDuration, formatNumber, formatTime, humanize, plural } from "@/lib/format";

const route = getRouteApi("/app/executions/$executionId");

/** The last turn's words are the answer itself, which is shown whole below. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function TurnView({ turn }: { turn: Turn }) {
  const { call: wanted, row } = route.useSearch();
  return (
    <Card className="overflow-hidden">
      <CardHead
        title={`Turn ${turn.number}`}
        hint={`${turn.model} · ${formatNumber(turn.input_tokens)} tokens in, ${formatNumber(turn.output_tokens)} out`}
        className="pb-3"
      />
      {turn.text && !isJson(turn.text) && (
        <ScrollText
          label={`What it said in turn ${turn.number}`}
          text={turn.text}
          className="max-h-60 border-t px-5 py-3"
        />
      )}
      {turn.violations.length > 0 && (
        <div className="border-t bg-warn-wash px-5 py-3 text-[0.8125rem] text-warn">
          <p className="font-medium">This answer was refused, and the agent answered again</p>
          <ul className="mt-1 list-disc pl-5">
            {turn.violations.map((violation) => (
              <li key={violation}>{violation}</li>
            ))}
          </ul>
        </div>
      )}
      {turn.calls.map((call) => (
        <div
          key={call.id}
          id={call.id}
          className={cn(
            "scroll-mt-16 border-t px-5 py-4",
            call.id === wanted && "bg-accent-wash/40 ring-2 ring-accent ring-inset",
          )}
        >
          <p className="mb-3 font-mono text-xs wrap-anywhere text-faint">{call.id}</p>
          <ToolCallView call={call} highlight={call.id === wanted ? row : undefined} />
        </div>
      ))}
    </Card>
  );
}

function Facts({ execution }: { execution: Execution }) {
  const calls = execution.turns.reduce((sum, turn) => sum + turn.calls.length, 0);
  const facts = [
    { name: "Took", value: formatDuration(execution.duration) },
    { name: "Model calls", value: formatNumber(execution.turns.length) },
    { name: "Tool calls", value: formatNumber(calls) },
    { name: "Tokens in", value: formatNumber(execution.input_tokens) },
    { name: "Tokens out", value: formatNumber(execution.output_tokens) },
    { name: "Cost", value: formatCost(execution.cost) },
  ];
  return (
    <Card>
      <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-xl bg-line sm:grid-cols-3 lg:grid-cols-6">
        {facts.map(({ name, value }) => (
          <div key={name} className="bg-surface px-5 py-3.5">
            <dt className="text-xs text-soft">{name}</dt>
            <dd className="tnum mt-0.5 text-base font-semibold tracking-[-0.01em]">{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

function Body({ execution }: { execution: Execution }) {
  const { call } = route.useSearch();
  useEffect(() => {
    if (call) document.getElementById(call)?.scrollIntoView({ block: "start" });
  }, [call]);
  return (
    <div className="grid gap-4">
      <Facts execution={execution} />
      {execution.error && (
        <p role="alert" className="rounded-lg bg-bad-wash px-4 py-3 text-sm text-bad">
          {execution.error}
        </p>
      )}
      {execution.input && <JsonView label="Input" value={execution.input} />}
      {execution.turns.map((turn) => (
        <TurnView key={turn.number} turn={turn} />
      ))}
      {execution.output && <JsonView label="Answer" value={execution.output} />}
    </div>
  );
}

export default function ExecutionPage() {
  const { executionId } = route.useParams();
  const org = useOrg();
  const execution = useQuery(executionQuery(org, executionId));
  const agentId = execution.data?.agent_id;
  return (
    <Page
      title={agentId ? `Execution of ${humanize(agentId)}` : "Execution"}
      above={
        agentId && (
          <Link to="/agents/$agentId" params={{ agentId }} className="hover:text-ink hover:underline">
            Agent
          </Link>
        )
      }
      beside={
        execution.data && (
          <span className="flex gap-2">
            <Status status={execution.data.status} />
            <Mode mode={execution.data.mode} />
          </span>
        )
      }
      hint={
        execution.data &&
        `${formatTime(execution.data.started_at)} · ${plural(execution.data.turns.length, "turn")} · ${executionId}`
      }
    >
      {execution.isPending ? (
        <Loading label="Loading the execution" />
      ) : execution.isError ? (
        <ErrorState
          error={execution.error}
          what="The execution could not be loaded"
          retry={() => void execution.refetch()}
        />
      ) : (
        <Body execution={execution.data} />
      )}
    </Page>
  );
}
