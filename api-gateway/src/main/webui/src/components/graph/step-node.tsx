import { Handle, Position, type Node, type NodeProps } from "@xyflow/react";
import type { StepDefinition } from "@/api/workflows";
import { StatusIcon, statusLook } from "@/components/status";
import { cn } from "@/lib/cn";
import { humanize } from "@/lib/format";

export type StepNode = Node<{ step: StepDefinition; status: string | null; vertical: boolean }, "step">;

const frame: Record<string, string> = {
  plain: "border-line-strong",
  good: "border-good/50 bg-good-wash/40",
  warn: "border-warn/60 bg-warn-wash/50",
  bad: "border-bad/60 bg-bad-wash/50",
  run: "border-run ring-4 ring-run/15",
  accent: "border-accent",
};

export function StepNodeView({ data: { step, status, vertical }, selected }: NodeProps<StepNode>) {
  const hidden = "pointer-events-none !size-1 !min-w-0 !border-0 !bg-transparent";
  return (
    <div
      className={cn(
        "flex h-full w-full flex-col justify-center gap-0.5 rounded-xl border bg-raised px-3.5 text-left shadow-card",
        frame[status ? statusLook(status).tone : "plain"],
        selected && "outline-2 outline-offset-2 outline-accent",
      )}
    >
      <Handle type="target" position={vertical ? Position.Top : Position.Left} className={hidden} />
      <span className="flex items-start gap-2">
        {status && <StatusIcon status={status} className="mt-px" />}
        <span
          className={cn(
            "text-[0.8125rem] leading-snug font-semibold",
            vertical ? "line-clamp-2" : "truncate",
          )}
        >
          {humanize(step.name)}
        </span>
      </span>
      <span className="truncate text-xs text-soft">{humanize(step.agent ?? step.type)}</span>
      {status && <span className="truncate text-xs text-soft">{humanize(status)}</span>}
      <Handle type="source" position={vertical ? Position.Bottom : Position.Right} className={hidden} />
    </div>
  );
}
