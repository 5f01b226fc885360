import { cn } from "@/lib/cn";

/** Long text in a box of its own; a box that scrolls must be reachable by keyboard. */
export function ScrollText({ label, text, className }: { label: string; text: string; className?: string }) {
  return (
    <section
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className={cn("overflow-y-auto text-[0.8125rem] whitespace-pre-line", className)}
    >
      {text}
    </section>
  );
}
