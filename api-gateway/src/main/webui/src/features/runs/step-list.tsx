import { ChevronRight } from "lucide-react";
import type { Run } from "@/api/runs";
import { Status } from "@/components/status";
import { StepDetail } from "./step-detail";

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
            {open && <StepDetail run={run} step={step} name={names.get(step.step_id) ?? step.step_id} />}
          </li>
        );
      })}
    </ol>
  );
}
