import type { ComponentProps, ReactNode } from "react";
import { cn } from "@/lib/cn";

interface Props {
  caption: string;
  head: ReactNode;
  children: ReactNode;
  className?: string;
}

/** A real table that scrolls sideways inside its own box when the page is narrow. */
export function Table({ caption, head, children, className }: Props) {
  return (
    // A box that scrolls must be reachable by keyboard.
    <section
      aria-label={caption}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className={cn("relative overflow-x-auto", className)}
    >
      <table className="w-full border-collapse text-[0.8125rem]">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>{head}</tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}

export function Th({ number, className, ...rest }: ComponentProps<"th"> & { number?: boolean }) {
  return (
    <th
      scope="col"
      {...rest}
      className={cn(
        "border-b px-2 py-2 sm:px-3 text-left text-xs font-medium text-faint sm:whitespace-nowrap first:pl-4 sm:first:pl-5 last:pr-4 sm:last:pr-5",
        number && "text-right",
        className,
      )}
    />
  );
}

export function Tr({ className, ...rest }: ComponentProps<"tr">) {
  return (
    <tr {...rest} className={cn("border-b border-line/70 last:border-0 hover:bg-hover/50", className)} />
  );
}

export function Td({ number, className, ...rest }: ComponentProps<"td"> & { number?: boolean }) {
  return (
    <td
      {...rest}
      className={cn(
        "px-2 py-2 sm:px-3 align-middle first:pl-4 sm:first:pl-5 last:pr-4 sm:last:pr-5",
        number && "tnum text-right whitespace-nowrap",
        className,
      )}
    />
  );
}
