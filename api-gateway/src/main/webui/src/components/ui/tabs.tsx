import type { ReactNode } from "react";

/** Ways to look at one thing, each with its own address; the links tell themselves which one is open. */
export function TabNav({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav
      aria-label={label}
      className="mb-4 flex gap-5 overflow-x-auto border-b text-sm font-medium text-soft [&>a]:-mb-px [&>a]:border-b-2 [&>a]:border-transparent [&>a]:pb-2 [&>a]:whitespace-nowrap [&>a:hover]:text-ink [&>a[aria-current=page]]:border-accent [&>a[aria-current=page]]:text-ink"
    >
      {children}
    </nav>
  );
}
