import type { ReactNode } from "react";
import { cn } from "@/lib/cn";

interface Props {
  name: string;
  children: ReactNode;
  /** The name beside what it is, on a line of their own where there is room. */
  line?: boolean;
  className?: string | undefined;
}

/** A name and what it is, in a list of such. */
export function Fact({ name, children, line, className }: Props) {
  return (
    <div className={cn("min-w-0", line && "grid gap-x-4 py-2 sm:grid-cols-[10rem_1fr]", className)}>
      <dt className="text-faint">{name}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </div>
  );
}

interface FiguresProps {
  figures: { name: string; value: ReactNode }[];
  /** How many stand beside each other. */
  className?: string;
}

/** Figures side by side, as tiles. */
export function Figures({ figures, className }: FiguresProps) {
  return (
    <dl className={cn("grid grid-cols-2 gap-px overflow-hidden bg-line", className)}>
      {figures.map(({ name, value }) => (
        <div key={name} className="bg-surface px-5 py-3.5">
          <dt className="text-xs text-soft">{name}</dt>
          <dd className="tnum mt-0.5 text-lg font-semibold tracking-[-0.01em]">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
