import { CopyButton } from "@/components/ui/state";
import { cn } from "@/lib/cn";
import { pretty } from "@/lib/json";

interface Props {
  label: string;
  value: unknown;
  className?: string;
}

export function JsonView({ label, value, className }: Props) {
  const text = pretty(value) ?? "null";
  return (
    <figure className={cn("overflow-hidden rounded-lg border bg-canvas", className)}>
      <figcaption className="flex items-center justify-between border-b py-1 pr-1.5 pl-3 text-xs font-medium text-soft">
        {label}
        <CopyButton text={text} label={`Copy ${label.toLowerCase()}`} />
      </figcaption>
      {/* A box that scrolls must be reachable by keyboard. */}
      <pre
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label={label}
        className="max-h-80 overflow-auto px-3 py-2.5 font-mono text-xs leading-relaxed wrap-anywhere whitespace-pre-wrap"
      >
        {text}
      </pre>
    </figure>
  );
}
