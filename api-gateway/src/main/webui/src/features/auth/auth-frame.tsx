import { ArrowRight } from "lucide-react";
import type { ReactNode } from "react";
import { Logo } from "@/components/ui/logo";

const rows = [
  { name: "Always on", cost: 18, share: "w-[28%]" },
  { name: "Spring launch", cost: 34, share: "w-[52%]" },
  { name: "Brand reach", cost: 65, share: "w-full" },
];

/** An example of the answer the product gives; it is decoration and says so. */
function Example() {
  return (
    <div aria-hidden className="w-full max-w-md rounded-2xl border bg-raised p-6 shadow-pop">
      <p className="text-xs font-medium text-faint">Example answer</p>
      <p className="mt-1 text-lg leading-snug font-semibold tracking-[-0.02em]">
        Move budget to where it earns
      </p>
      <div className="mt-5 grid gap-3.5">
        {rows.map((row, index) => (
          <div key={row.name} className="grid gap-1.5">
            <div className="flex justify-between text-[0.8125rem]">
              <span>
                <span className="mr-2 text-faint">{index + 1}</span>
                {row.name}
              </span>
              <span className="tnum text-soft">{row.cost} per conversion</span>
            </div>
            <div className="h-2 rounded-full bg-hover">
              <div className={`h-2 rounded-full ${row.share} ${index === 2 ? "bg-chart-2" : "bg-accent"}`} />
            </div>
          </div>
        ))}
      </div>
      <div className="mt-5 flex items-center gap-2 rounded-lg bg-accent-wash px-3 py-2.5 text-[0.8125rem] text-accent-text">
        Brand reach <ArrowRight className="size-4" /> Always on
        <span className="ml-auto">every figure has its source</span>
      </div>
    </div>
  );
}

export function AuthFrame({
  title,
  hint,
  children,
}: {
  title: string;
  hint: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="grid min-h-dvh bg-surface lg:grid-cols-[minmax(28rem,5fr)_6fr]">
      <main className="flex flex-col px-6 py-8 sm:px-12">
        <div className="flex items-center gap-2.5 font-semibold tracking-[-0.02em]">
          <Logo className="size-7" /> Omnify
        </div>
        <div className="mx-auto my-auto w-full max-w-sm py-10">
          <h1 className="text-2xl font-semibold tracking-[-0.025em]">{title}</h1>
          <p className="mt-1.5 text-sm text-soft">{hint}</p>
          <div className="mt-7">{children}</div>
        </div>
      </main>
      <div className="hidden place-items-center border-l bg-canvas p-12 lg:grid">
        <Example />
      </div>
    </div>
  );
}
