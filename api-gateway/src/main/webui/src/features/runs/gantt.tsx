import { useEffect, useState } from "react";
import { isEnded, type Run, type RunStep } from "@/api/runs";
import { StatusIcon, statusLook } from "@/components/status";
import { cn } from "@/lib/cn";
import { between, formatDuration, humanize } from "@/lib/format";

const bars: Record<string, string> = {
  plain: "bg-line-strong",
  good: "bg-good",
  warn: "bg-warn",
  bad: "bg-bad",
  run: "bg-run",
  accent: "bg-accent",
};

function useNow(ticking: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!ticking) return;
    const timer = setInterval(() => setNow(Date.now()), 200);
    return () => clearInterval(timer);
  }, [ticking]);
  return now;
}

const time = (at: string | null) => (at ? Date.parse(at) : Number.NaN);

function endOf(step: RunStep, now: number): number {
  const end = time(step.completed_at);
  return Number.isNaN(end) ? now : end;
}

interface Props {
  run: Run;
  names: Map<string, string>;
  onSelect: (stepId: string) => void;
}

/** When each step worked: which ones side by side, which one waited for which. */
export function Gantt({ run, names, onSelect }: Props) {
  const going = !isEnded(run.status);
  const now = useNow(going);
  const started = run.steps.filter((step) => step.started_at);
  if (started.length === 0)
    return <p className="px-5 py-4 text-[0.8125rem] text-soft">No step has started yet.</p>;
  const first = Math.min(...started.map((step) => time(step.started_at)));
  const last = Math.max(first + 1, ...started.map((step) => endOf(step, now)));
  const share = (at: number) => ((Math.min(at, last) - first) / (last - first)) * 100;
  return (
    <ol className="grid gap-1 px-3 py-3">
      {run.steps.map((step) => {
        const from = step.started_at ? share(time(step.started_at)) : 0;
        const to = step.started_at ? share(endOf(step, now)) : 0;
        return (
          <li key={step.step_id}>
            <button
              type="button"
              onClick={() => onSelect(step.step_id)}
              className="grid w-full grid-cols-[7rem_1fr_4rem] items-center gap-3 rounded-md px-2 py-1.5 text-left text-[0.8125rem] hover:bg-hover sm:grid-cols-[11rem_1fr_5rem]"
            >
              <span className="flex min-w-0 items-center gap-2">
                <StatusIcon status={step.status} />
                <span className="truncate">{names.get(step.step_id)}</span>
                <span className="sr-only">{humanize(step.status)}</span>
              </span>
              <span className="relative h-2 rounded-full bg-hover">
                {step.started_at && (
                  <span
                    className={cn(
                      "absolute inset-y-0 min-w-1.5 rounded-full",
                      bars[statusLook(step.status).tone],
                    )}
                    style={{ left: `${Math.min(from, 98)}%`, width: `${Math.max(to - from, 1)}%` }}
                  />
                )}
              </span>
              <span className="tnum text-right text-soft">
                {step.completed_at
                  ? formatDuration(between(step.started_at, step.completed_at))
                  : step.started_at && going
                    ? formatDuration(now - time(step.started_at))
                    : "–"}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
