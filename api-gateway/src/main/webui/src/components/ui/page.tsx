import { useEffect, useRef, type ReactNode } from "react";
import { cn } from "@/lib/cn";

interface Props {
  title: string;
  above?: ReactNode;
  beside?: ReactNode;
  hint?: ReactNode;
  actions?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}

let shown = false;

/** A screen: names the document, and takes the focus to its heading when it replaces another one. */
export function Page({ title, above, beside, hint, actions, wide, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Omnify`;
  }, [title]);
  useEffect(() => {
    if (shown) heading.current?.focus({ preventScroll: true });
    shown = true;
  }, []);
  return (
    <div
      className={cn(
        "mx-auto w-full px-4 pt-5 pb-16 sm:px-8 sm:pt-7",
        wide ? "max-w-[84rem]" : "max-w-[68rem]",
      )}
    >
      {above && <div className="mb-2 text-[0.8125rem] text-soft">{above}</div>}
      <header className="mb-5 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1
              ref={heading}
              tabIndex={-1}
              className="text-xl leading-tight font-semibold tracking-[-0.02em] text-balance wrap-anywhere"
            >
              {title}
            </h1>
            {beside}
          </div>
          {hint && <div className="mt-1 max-w-2xl text-sm text-soft">{hint}</div>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </header>
      {children}
    </div>
  );
}
