import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { RotateCcw, Square } from "lucide-react";
import { useMay } from "@/api/account";
import { agentForEditingQuery, agentQuery } from "@/api/agents";
import { askedByQuery } from "@/api/approvals";
import { isOver, type Execution } from "@/api/executions";
import { useOrg } from "@/api/session";
import { cancelExecution, givenInput, mayHoldMemory, tryAgent } from "@/api/trial";
import { ApprovalCard } from "@/components/approval/approval-card";
import { JsonView } from "@/components/json-view";
import { Button } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { Figures } from "@/components/ui/fact";
import { FormProblem, Loading } from "@/components/ui/state";
import { formatCost, formatDuration, formatNumber, humanize } from "@/lib/format";
import { Decided } from "./decided";
import { Notes } from "./notes";
import { Rulings } from "./rulings";
import { SpeechView } from "./speech-view";
import { TurnView } from "./turn-view";
import type { Speech } from "./use-live-execution";

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
    // As many beside each other as fit where it stands: it fills a page here and half of one there.
    <Card className="@container">
      <Figures figures={facts} className="rounded-xl @md:grid-cols-3 @3xl:grid-cols-6" />
    </Card>
  );
}

/** What waits for a person's word before the agent goes on. */
function Waiting({ execution }: { execution: Execution }) {
  const waiting = useQuery(askedByQuery(useOrg(), execution.execution_id));
  return (
    <Card className="overflow-hidden border-warn/60">
      <CardHead
        title="Waits for approval"
        hint="The agent goes on by itself when it is decided."
        className="pb-1"
      />
      {waiting.isPending && <Loading label="Loading what is asked" />}
      {waiting.data?.map((approval) => (
        <ApprovalCard key={approval.approval_id} approval={approval} />
      ))}
    </Card>
  );
}

export function StopButton({ executionId }: { executionId: string }) {
  const org = useOrg();
  const queries = useQueryClient();
  const may = useMay("agent:execute");
  const stop = useMutation({
    mutationFn: () => cancelExecution(executionId),
    onSettled: () => queries.invalidateQueries({ queryKey: [org, "executions", executionId] }),
  });
  if (!may) return null;
  return (
    <>
      <FormProblem error={stop.error} />
      <Button busy={stop.isPending} onClick={() => stop.mutate()}>
        <Square aria-hidden /> Stop
      </Button>
    </>
  );
}

/** The same question to the version that is in use now, or to the draft when it was one. */
export function AgainButton({ execution }: { execution: Execution }) {
  const org = useOrg();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const may = useMay("agent:execute");
  const again = useMutation({
    mutationFn: async () => {
      const { agent_id } = execution;
      const draft = execution.agent_version === 0;
      let input = execution.input ?? {};
      if (mayHoldMemory(input)) {
        const agent = draft ? agentForEditingQuery(org, agent_id) : agentQuery(org, agent_id);
        input = givenInput(input, (await queries.fetchQuery(agent)).input_schema);
      }
      return tryAgent(agent_id, { input, variables: null, draft });
    },
    onSuccess: ({ execution_id }) =>
      navigate({ to: "/executions/$executionId", params: { executionId: execution_id } }),
  });
  if (!may) return null;
  return (
    <>
      <FormProblem error={again.error} />
      <Button busy={again.isPending} onClick={() => again.mutate()}>
        <RotateCcw aria-hidden /> Run again
      </Button>
    </>
  );
}

interface Props {
  execution: Execution;
  speech: Speech;
  wanted?: string | undefined;
  row?: string | undefined;
}

/** An execution as it goes and as it went: words, calls, rules, money, and the answer. */
export function Console({ execution, speech, wanted, row }: Props) {
  const over = isOver(execution.status);
  const speaking =
    execution.status === "running" &&
    speech.text !== "" &&
    execution.turns.every((turn) => turn.number !== speech.turn);
  return (
    <div className="grid gap-4 [&>*]:min-w-0">
      <p className="sr-only" role={execution.status === "failed" ? "alert" : "status"}>
        {over ? `The execution is ${humanize(execution.status).toLowerCase()}.` : ""}
      </p>
      <Facts execution={execution} />
      {execution.error && (
        <p role="alert" className="rounded-lg bg-bad-wash px-4 py-3 text-sm text-bad">
          {execution.error}
        </p>
      )}
      {execution.status === "waiting_for_approval" && <Waiting execution={execution} />}
      <Decided executionId={execution.execution_id} />
      <Notes execution={execution} />
      <Rulings execution={execution} />
      {execution.input && <JsonView label="Input" value={execution.input} />}
      {execution.turns.map((turn) => (
        <TurnView key={turn.number} turn={turn} wanted={wanted} row={row} />
      ))}
      {speaking && <SpeechView speech={speech} />}
      {execution.output && <JsonView label="Answer" value={execution.output} />}
    </div>
  );
}
