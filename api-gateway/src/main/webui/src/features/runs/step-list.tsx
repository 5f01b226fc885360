import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Bot, ChevronRight } from "lucide-react";
import { executionQuery } from "@/api/executions";
import type { Run, RunStep } from "@/api/runs";
import { useOrg } from "@/api/session";
import { JsonView } from "@/components/json-view";
import { Mode, Status } from "@/components/status";
import { Button } from "@/components/ui/button";
import { between, formatDuration } from "@/lib/format";

function Detail({ step, name }: { step: RunStep; name: string }) {
  const org = useOrg();
  const execution = useQuery({
    ...executionQuery(org, step.execution_id ?? ""),
    enabled: step.execution_id !== null,
  });
  return (
    <div className="grid gap-4 border-t bg-canvas/60 px-5 py-4">
      {step.error && (
        <p role="alert" className="rounded-md bg-bad-wash px-3 py-2 text-[0.8125rem] text-bad">
          {step.error}
        </p>
      )}
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
        {step.execution_id && (
          <Button asChild size="sm" className="ml-auto self-center">
            <Link to="/executions/$executionId" params={{ executionId: step.execution_id }}>
              <Bot aria-hidden /> What the agent did
            </Link>
          </Button>
        )}
      </dl>
      <div className="grid items-start gap-3 lg:grid-cols-2 [&>*]:min-w-0">
        {execution.data?.input && <JsonView label={`Input of ${name}`} value={execution.data.input} />}
        {step.output !== null && <JsonView label={`Output of ${name}`} value={step.output} />}
      </div>
    </div>
  );
}

interface Props {
  run: Run;
  names: Map<string, string>;
  selected: string | undefined;
  onSelect: (stepId: string | undefined) => void;
}

/** Every step with its state, and on request with all that went in and came out. */
export function StepList({ run, names, selected, onSelect }: Props) {
  return (
    <ol className="divide-y">
      {run.steps.map((step) => {
        const open = step.step_id === selected;
        return (
          <li key={step.step_id} id={`step-${step.step_id}`}>
            <button
              type="button"
              aria-expanded={open}
              onClick={() => onSelect(open ? undefined : step.step_id)}
              className="flex w-full items-center gap-3 px-5 py-3 text-left hover:bg-hover/60"
            >
              <ChevronRight
                aria-hidden
                className={`size-4 shrink-0 text-faint transition-transform ${open ? "rotate-90" : ""}`}
              />
              <span className="min-w-0 flex-1 truncate font-medium">{names.get(step.step_id)}</span>
              {step.attempt > 1 && <span className="text-xs text-faint">attempt {step.attempt}</span>}
              <Status status={step.status} />
            </button>
            {open && <Detail step={step} name={names.get(step.step_id) ?? step.step_id} />}
          </li>
        );
      })}
    </ol>
  );
}
