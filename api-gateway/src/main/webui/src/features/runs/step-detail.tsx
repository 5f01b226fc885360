import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Bot, Workflow } from "lucide-react";
import type { Attempt, Run, RunStep, Waiting } from "@/api/runs";
import { useOrg } from "@/api/session";
import { stepInputQuery } from "@/api/step-input";
import { JsonView } from "@/components/json-view";
import { Mode, Status } from "@/components/status";
import { Button } from "@/components/ui/button";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { between, formatDuration, formatTime, humanize, sentence } from "@/lib/format";
import { StepActions } from "./step-actions";

function Attempts({ attempts, name }: { attempts: Attempt[]; name: string }) {
  return (
    <div className="overflow-hidden rounded-lg border bg-raised">
      <Table
        caption={`Attempts of ${name}`}
        head={
          <>
            <Th>Attempt</Th>
            <Th>State</Th>
            <Th className="max-sm:hidden">Started</Th>
            <Th number>Took</Th>
            <Th>Why</Th>
          </>
        }
      >
        {attempts.map((each) => (
          <Tr key={each.attempt}>
            <Td className="tnum">{each.attempt}</Td>
            <Td>
              <Status status={each.status} />
            </Td>
            <Td className="text-soft max-sm:hidden">{formatTime(each.started_at)}</Td>
            <Td number>{formatDuration(between(each.started_at, each.completed_at))}</Td>
            <Td className="text-soft">{each.error ?? "–"}</Td>
          </Tr>
        ))}
      </Table>
    </div>
  );
}

/** What the step waits for, in a sentence. */
function told({ kind, event, role, message, until }: Waiting): string {
  const due = until ? formatTime(until) : null;
  if (kind === "approval")
    return [
      message ?? "A person has to decide.",
      role && `For the role ${humanize(role)}.`,
      due && `Due ${due}.`,
    ]
      .filter(Boolean)
      .join(" ");
  if (kind === "event") return `Waits for the event ${event ?? ""}${due ? `, until ${due} at most` : ""}.`;
  if (kind === "turn") return "Waits for its turn: your organisation has all its places taken.";
  return due ? `Goes on at ${due}.` : "Waits for its time.";
}

const given = new Set(["agent", "action", "http", "workflow", "approval", "transform"]);

/** What the step was given: a run tells it itself only where something went wrong. */
function useInput(run: Run, step: RunStep) {
  const org = useOrg();
  const begun = step.started_at !== null && step.status !== "skipped";
  const seen = useQuery({
    ...stepInputQuery(org, run, step),
    enabled: step.input === null && begun && given.has(step.type ?? ""),
  });
  return { input: step.input ?? seen.data?.input ?? null, missing: seen.data?.reason ?? null };
}

/** Who did the step: an agent, or the workflow that ran for it. */
function DoneBy({ step, workflow }: { step: RunStep; workflow: unknown }) {
  if (!step.execution_id) return null;
  if (step.type !== "workflow")
    return (
      <Button asChild size="sm">
        <Link to="/executions/$executionId" params={{ executionId: step.execution_id }}>
          <Bot aria-hidden /> What the agent did
        </Link>
      </Button>
    );
  if (typeof workflow !== "string") return null;
  return (
    <Button asChild size="sm">
      <Link
        to="/workflows/$workflowId/runs/$runId"
        params={{ workflowId: workflow, runId: step.execution_id }}
      >
        <Workflow aria-hidden /> The run it started
      </Link>
    </Button>
  );
}

/** All that went into a step and came out of it, attempt by attempt, and what can be done about it. */
export function StepDetail({ run, step, name }: { run: Run; step: RunStep; name: string }) {
  const { input, missing } = useInput(run, step);
  return (
    <div className="grid gap-4 border-t bg-canvas/60 px-5 py-4">
      {step.error && (
        <p role="alert" className="rounded-md bg-bad-wash px-3 py-2 text-[0.8125rem] text-bad">
          {step.error}
        </p>
      )}
      {step.status === "waiting" && step.waiting && (
        <p className="rounded-md bg-warn-wash px-3 py-2 text-[0.8125rem] text-warn">{told(step.waiting)}</p>
      )}
      {step.reason && <p className="text-[0.8125rem] text-soft">{sentence(step.reason)}</p>}
      <div className="flex flex-wrap items-center gap-x-8 gap-y-3">
        <dl className="flex flex-wrap gap-x-8 gap-y-2 text-[0.8125rem]">
          <div>
            <dt className="text-faint">Attempt</dt>
            <dd className="tnum">{step.attempt > 0 ? step.attempt : "–"}</dd>
          </div>
          <div>
            <dt className="text-faint">Took</dt>
            <dd className="tnum">{formatDuration(between(step.started_at, step.completed_at))}</dd>
          </div>
          {step.mode && (
            <div>
              <dt className="text-faint">Mode</dt>
              <dd>
                <Mode mode={step.mode} />
              </dd>
            </div>
          )}
        </dl>
        <div className="flex flex-wrap gap-2 sm:ml-auto">
          <StepActions run={run} step={step} name={name} />
          <DoneBy step={step} workflow={input?.workflow_id} />
        </div>
      </div>
      {step.attempts.length > 1 && <Attempts attempts={step.attempts} name={name} />}
      {missing && <p className="text-[0.8125rem] text-soft">The input is not shown: {missing}</p>}
      <div className="grid items-start gap-3 empty:hidden lg:grid-cols-2 [&>*]:min-w-0">
        {input && <JsonView label={`Input of ${name}`} value={input} />}
        {step.waiting?.data && <JsonView label="To be approved" value={step.waiting.data} />}
        {step.output !== null && <JsonView label={`Output of ${name}`} value={step.output} />}
        {step.known && <JsonView label={`What is known of ${name}`} value={step.known} />}
      </div>
    </div>
  );
}
