import { Link } from "@tanstack/react-router";
import { Pencil, RotateCw, Wrench } from "lucide-react";
import { useState } from "react";
import { useMay } from "@/api/account";
import { useAct } from "@/api/act";
import type { Incident } from "@/api/incidents";
import { retryRun } from "@/api/run-control";
import type { RunStep } from "@/api/runs";
import { JsonView } from "@/components/json-view";
import { Status } from "@/components/status";
import { Button } from "@/components/ui/button";
import { formatTime, humanize } from "@/lib/format";
import { RerunFrom } from "./rerun-from";
import { ResolveStep } from "./resolve-step";

/** One step that did not do its work: what is known, and what can be done about it. */
function Broken({ incident, step }: { incident: Incident; step: RunStep }) {
  const may = useMay("workflow:execute");
  const [open, setOpen] = useState<"rerun" | "resolve" | null>(null);
  const name = humanize(step.step_id);
  const close = () => setOpen(null);
  return (
    <li className="grid gap-2 py-2">
      <div className="flex flex-wrap items-center gap-2 text-[0.8125rem]">
        <Status status={step.status} />
        <span className="font-medium">{name}</span>
        <span className="min-w-0 flex-1 text-bad wrap-anywhere max-sm:order-last max-sm:basis-full">
          {step.error ?? step.reason}
        </span>
        {may && step.status === "needs_attention" && (
          <Button size="sm" onClick={() => setOpen("resolve")}>
            <Wrench aria-hidden /> Resolve
          </Button>
        )}
        {may && step.status === "failed" && (
          <Button size="sm" onClick={() => setOpen("rerun")}>
            <Pencil aria-hidden /> Fix and rerun
          </Button>
        )}
      </div>
      {(step.input || step.known) && (
        <div className="grid items-start gap-3 lg:grid-cols-2 [&>*]:min-w-0">
          {step.input && <JsonView label={`Input of ${name}`} value={step.input} />}
          {step.known && <JsonView label={`What is known of ${name}`} value={step.known} />}
        </div>
      )}
      {open === "rerun" && <RerunFrom run={incident} stepId={step.step_id} name={name} onClose={close} />}
      {open === "resolve" && <ResolveStep run={incident} step={step} name={name} onClose={close} />}
    </li>
  );
}

interface Props {
  incident: Incident;
  workflow: string;
  chosen: boolean;
  onChoose: (chosen: boolean) => void;
}

export function IncidentRow({ incident, workflow, chosen, onChoose }: Props) {
  const may = useMay("workflow:execute");
  const retry = useAct("workflows", retryRun, {
    done: "What failed is tried again.",
    refused: "Nothing was started.",
  });
  const failed = incident.status === "failed";
  const { workflow_id: workflowId, run_id: runId } = incident;
  return (
    <li className="grid gap-3 px-5 py-4">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
        {may && (
          <input
            type="checkbox"
            aria-label={`Choose ${workflow}, ${formatTime(incident.since)}`}
            className="mt-1 size-4 accent-accent disabled:opacity-40"
            disabled={!failed}
            checked={chosen}
            onChange={(event) => onChoose(event.target.checked)}
          />
        )}
        <div className="min-w-56 flex-1">
          <p className="flex flex-wrap items-center gap-2">
            <Link
              to="/workflows/$workflowId/runs/$runId"
              params={{ workflowId, runId }}
              className="font-medium hover:text-accent-text hover:underline"
            >
              {workflow}
            </Link>
            <Status status={incident.status} />
          </p>
          <p className="mt-0.5 text-[0.8125rem] wrap-anywhere text-bad">{incident.message}</p>
          <p className="mt-0.5 text-xs text-faint">
            {formatTime(incident.since)} · version {incident.version}
            {incident.code && (
              <>
                {" · "}
                <Link
                  from="/runs/incidents"
                  to="."
                  search={(now) => ({ ...now, code: incident.code ?? undefined })}
                  className="font-mono underline-offset-4 hover:text-ink hover:underline"
                >
                  {incident.code}
                </Link>
              </>
            )}
          </p>
        </div>
        {may && failed && (
          <Button size="sm" busy={retry.isPending} onClick={() => retry.mutate(incident)}>
            <RotateCw aria-hidden /> Retry
          </Button>
        )}
      </div>
      <details>
        <summary className="cursor-pointer text-[0.8125rem] text-soft hover:text-ink">
          Why, and with which input
        </summary>
        <div className="mt-2 grid gap-3">
          <ul className="divide-y">
            {incident.steps.map((step) => (
              <Broken key={step.step_id} incident={incident} step={step} />
            ))}
          </ul>
          {incident.input && <JsonView label="Input of the run" value={incident.input} />}
        </div>
      </details>
    </li>
  );
}
