import type { UseQueryResult } from "@tanstack/react-query";
import { RotateCw } from "lucide-react";
import type { Dashboard } from "@/api/dashboard";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Loading, Skeleton } from "@/components/ui/state";
import { cn } from "@/lib/cn";
import { formatMoney, formatNumber, noData, plural } from "@/lib/format";

interface Tile {
  label: string;
  value: (data: Dashboard) => string;
  hint: (data: Dashboard) => string;
}

const several = (data: Dashboard) => (data.mixed ? "several currencies" : "");

const tiles: Tile[] = [
  {
    label: "Spend",
    value: (data) => formatMoney(data.spend),
    hint: (data) => several(data) || plural(data.campaigns, "campaign"),
  },
  {
    label: "Conversions",
    value: (data) => (data.campaigns > 0 ? formatNumber(data.conversions) : noData),
    hint: () => "over all imported days",
  },
  {
    label: "Cost per conversion",
    value: (data) => formatMoney(data.cost),
    hint: (data) => several(data) || "spend divided by conversions",
  },
  {
    label: "Runs",
    value: (data) => formatNumber(data.runs),
    hint: (data) => (data.runs_failed > 0 ? `${data.runs_failed} failed, last 30 days` : "last 30 days"),
  },
];

export function Tiles({ dashboard }: { dashboard: UseQueryResult<Dashboard> }) {
  return (
    <Card>
      <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-xl bg-line lg:grid-cols-4">
        {tiles.map(({ label, value, hint }) => {
          const text = dashboard.data && value(dashboard.data);
          return (
            <div key={label} className="min-h-28 bg-surface px-5 py-4">
              <dt className="text-[0.8125rem] text-soft">{label}</dt>
              {dashboard.isPending ? (
                <dd className="mt-2">
                  <Loading label={`Loading ${label.toLowerCase()}`}>
                    <Skeleton className="h-7 w-24" />
                  </Loading>
                </dd>
              ) : dashboard.data ? (
                <>
                  <dd
                    className={cn(
                      "tnum mt-1 text-2xl font-semibold tracking-[-0.025em]",
                      text === noData && "text-base leading-8 font-medium text-faint",
                    )}
                  >
                    {text}
                  </dd>
                  <dd className="mt-0.5 text-xs text-faint">{hint(dashboard.data)}</dd>
                </>
              ) : (
                <dd className="mt-1">
                  <Button look="link" size="inline" onClick={() => void dashboard.refetch()}>
                    <RotateCw aria-hidden /> Not loaded. Try again
                  </Button>
                </dd>
              )}
            </div>
          );
        })}
      </dl>
    </Card>
  );
}
