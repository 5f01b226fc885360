import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Play } from "lucide-react";
import { useState } from "react";
import type { Agent } from "@/api/agents";
import { isOver } from "@/api/executions";
import { useOrg } from "@/api/session";
import { tryAgent, type Trial } from "@/api/trial";
import { JsonField, readObject } from "@/components/json-field";
import { Mode, Status } from "@/components/status";
import { StreamBadge } from "@/components/stream-badge";
import { Button } from "@/components/ui/button";
import { FormProblem, Loading } from "@/components/ui/state";
import { pretty } from "@/lib/json";
import { Console, StopButton } from "./console/console";
import { useLiveExecution } from "./console/use-live-execution";
import { exampleOf } from "./example";

function Live({ executionId }: { executionId: string }) {
  const { execution, speech, stream } = useLiveExecution(executionId);
  if (!execution.data) return <Loading label="Starting the agent" />;
  const { status, mode } = execution.data;
  return (
    <div className="grid gap-3">
      <p className="flex flex-wrap items-center gap-2 text-[0.8125rem] text-soft">
        <Status status={status} />
        <Mode mode={mode} />
        {!isOver(status) && <StreamBadge state={stream} />}
        <Link
          to="/executions/$executionId"
          params={{ executionId }}
          className="text-accent-text underline underline-offset-4"
        >
          What it did
        </Link>
        {!isOver(status) && <StopButton executionId={executionId} />}
      </p>
      <Console execution={execution.data} speech={speech} />
    </div>
  );
}

/** Puts the agent to work once, outside of any workflow, and shows it at work. */
export function TryForm({ agent, draft = false }: { agent: Agent; draft?: boolean }) {
  const org = useOrg();
  const queries = useQueryClient();
  const [input, setInput] = useState(() =>
    pretty(exampleOf(agent.input_schema) ?? { question: "How do the campaigns perform?" }),
  );
  const [variables, setVariables] = useState(() => pretty(exampleOf(agent.variables) ?? {}));
  const run = useMutation({
    mutationFn: (trial: Trial) => tryAgent(agent.agent_id, trial),
    onSettled: () => queries.invalidateQueries({ queryKey: [org, "agents", agent.agent_id, "executions"] }),
  });
  const given = readObject(input);
  const filled = agent.variables ? readObject(variables) : null;
  return (
    <div className="grid gap-4 px-5 pt-3 pb-5 [&>*]:min-w-0">
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (given !== undefined && filled !== undefined)
            run.mutate({ input: given ?? {}, variables: filled, draft });
        }}
      >
        {agent.variables && (
          <JsonField
            label="Variables"
            hint="What its instructions leave open."
            value={variables}
            onChange={setVariables}
          />
        )}
        <JsonField label="Input" hint="What it is asked." value={input} onChange={setInput} />
        <FormProblem error={run.error} />
        <Button type="submit" look="primary" busy={run.isPending} className="justify-self-start">
          <Play aria-hidden /> Run agent
        </Button>
      </form>
      {run.data && <Live key={run.data.execution_id} executionId={run.data.execution_id} />}
    </div>
  );
}
