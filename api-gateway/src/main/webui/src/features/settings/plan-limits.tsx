import type { Limits } from "@/api/organizations";
import { cn } from "@/lib/cn";
import { formatNumber } from "@/lib/format";

const labels = {
  users: "People",
  agents: "Agents",
  campaigns: "Campaigns",
  api_calls: "API calls this month",
} as const;

/** How much of what the plan allows is used; in words, not only as a bar. */
export function PlanLimits({ limits }: { limits: Limits }) {
  return (
    <ul className="grid gap-x-8 gap-y-5 px-5 py-4 sm:grid-cols-2">
      {(Object.keys(labels) as (keyof typeof labels)[]).map((name) => {
        const usage = limits.limits[name];
        if (!usage) return null;
        const limit = usage.limit ?? null;
        const bounded = limit !== null && limit >= 0;
        const share = bounded ? (limit === 0 ? 1 : Math.min(1, usage.current / limit)) : 0;
        return (
          <li key={name} className="grid content-start gap-1.5 text-[0.8125rem]">
            <div className="flex items-baseline justify-between gap-3">
              <span className="font-medium">{labels[name]}</span>
              <span className="tnum text-soft">
                {formatNumber(usage.current)} {bounded ? `of ${formatNumber(limit)}` : "· no limit"}
              </span>
            </div>
            <div aria-hidden className="h-1.5 overflow-hidden rounded-full bg-hover">
              <div
                className={cn(
                  "h-full rounded-full",
                  share >= 1 ? "bg-bad" : share >= 0.8 ? "bg-warn" : "bg-accent",
                )}
                style={{ width: `${share * 100}%` }}
              />
            </div>
            {share >= 1 && (
              <p className="text-xs text-bad">Used up. More is refused until the plan changes.</p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
