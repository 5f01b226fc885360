import { cn } from "@/lib/cn";

interface Props {
  label: string;
  /** From 0 to 1. */
  share: number;
  className?: string;
}

export function Progress({ label, share, className }: Props) {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
      className={cn("h-1.5 w-32 overflow-hidden rounded-full bg-hover", className)}
    >
      <div className="h-full rounded-full bg-accent transition-[width]" style={{ width: `${percent}%` }} />
    </div>
  );
}
