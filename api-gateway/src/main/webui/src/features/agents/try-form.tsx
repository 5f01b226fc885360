import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Play } from "lucide-react";
import { useState } from "react";
import { executeAgent } from "@/api/executions";
import { useOrg } from "@/api/session";
import { JsonView } from "@/components/json-view";
import { Mode, Status } from "@/components/status";
import { Button } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { Field, Textarea } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/state";
import { formatCost, formatDuration } from "@/lib/format";
import { isObject, type JsonObject } from "@/lib/json";

function read(text: string): JsonObject | string {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : "The input is a JSON object such as {}.";
  } catch (error) {
    return `This is not JSON: ${error instanceof Error ? error.message : "it cannot be read"}`;
  }
}

/** Puts the agent to work once, outside of any workflow. */
export function TryForm({ agentId }: { agentId: string }) {
  const org = useOrg();
  const queries = useQueryClient();
  const [text, setText] = useState('{\n  "question": "How do the campaigns perform?"\n}');
  const [wrong, setWrong] = useState<string>();
  const run = useMutation({
    mutationFn: (input: JsonObject) => executeAgent(agentId, input),
    onSettled: () => queries.invalidateQueries({ queryKey: [org, "agents", agentId, "executions"] }),
  });
  return (
    <Card>
      <CardHead title="Try it" hint="Runs the agent once, on your data." />
      <form
        className="grid gap-3 px-5 pt-3 pb-5"
        onSubmit={(event) => {
          event.preventDefault();
          const input = read(text);
          setWrong(typeof input === "string" ? input : undefined);
          if (typeof input !== "string") run.mutate(input);
        }}
      >
        <Field label="Input" error={wrong}>
          {(control) => (
            <Textarea
              {...control}
              rows={4}
              spellCheck={false}
              className="font-mono text-xs"
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <FormProblem error={run.error} />
        <Button type="submit" look="primary" busy={run.isPending} className="justify-self-start">
          <Play aria-hidden /> Run agent
        </Button>
        <div aria-live="polite" className="grid gap-3">
          {run.data && (
            <>
              <p className="flex flex-wrap items-center gap-2 text-[0.8125rem] text-soft">
                <Status status={run.data.status} />
                <Mode mode={run.data.mode} />
                {formatDuration(run.data.duration)} · {formatCost(run.data.cost)}
                <Link
                  to="/executions/$executionId"
                  params={{ executionId: run.data.execution_id }}
                  className="text-accent-text underline underline-offset-4"
                >
                  What it did
                </Link>
              </p>
              {run.data.error && <p className="text-[0.8125rem] text-bad">{run.data.error}</p>}
              {run.data.output && <JsonView label="Answer" value={run.data.output} />}
            </>
          )}
        </div>
      </form>
    </Card>
  );
}
