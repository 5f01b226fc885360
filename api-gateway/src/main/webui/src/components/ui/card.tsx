import type { ComponentProps, ReactNode } from "react";
import { cn } from "@/lib/cn";

export function Card({ className, ...rest }: ComponentProps<"section">) {
  return <section {...rest} className={cn("rounded-xl border bg-surface shadow-card", className)} />;
}

interface HeadProps {
  id?: string;
  title: ReactNode;
  hint?: ReactNode;
  children?: ReactNode;
  className?: string;
}

export function CardHead({ id, title, hint, children, className }: HeadProps) {
  return (
    <header className={cn("flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-5 pt-4", className)}>
      <div className="min-w-0">
        <h2 id={id} className="text-[0.9375rem] font-semibold tracking-[-0.01em]">
          {title}
        </h2>
        {hint && <p className="mt-0.5 text-[0.8125rem] text-soft">{hint}</p>}
      </div>
      {children && <div className="flex items-center gap-2">{children}</div>}
    </header>
  );
}
