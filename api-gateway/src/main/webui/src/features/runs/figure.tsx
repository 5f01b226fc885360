import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { cn } from "@/lib/cn";
import { noData } from "@/lib/format";

interface Props {
  /** Id of the tool call the figure came from. */
  source: string;
  /** The row of its answer. */
  row?: string;
  label: string;
  className?: string;
  children: ReactNode;
}

/** A number that can be asked where it came from. */
export function Figure({ source, row, label, className, children }: Props) {
  if (children === noData) return <span className="font-normal text-faint">{noData}</span>;
  return (
    <Link
      from="/workflows/$workflowId/runs/$runId"
      to="."
      search={(now) => ({ ...now, source, row })}
      resetScroll={false}
      replace
      aria-label={`${label}: ${String(children)}. Show its source`}
      className={cn(
        "tnum rounded-sm underline decoration-line-strong decoration-dotted underline-offset-4 hover:text-accent-text hover:decoration-accent",
        className,
      )}
    >
      {children}
    </Link>
  );
}
