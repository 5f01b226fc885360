import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import type { Campaign } from "@/api/campaigns";
import { performanceQuery, type Performance } from "@/api/performance";
import { useOrg } from "@/api/session";
import { Button } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { Figures } from "@/components/ui/fact";
import { Select } from "@/components/ui/field";
import { Progress } from "@/components/ui/progress";
import { QueryState } from "@/components/ui/query-state";
import { Loading, Skeleton } from "@/components/ui/state";
import { formatMoney, formatNumber, formatTime, noData } from "@/lib/format";
import { measures, type Measure } from "./measures";
import { PerformanceTable, savePerformance } from "./performance-table";
import { PlatformsTable } from "./platforms-table";

const PerformanceChart = lazy(() => import("./performance-chart"));

function Totals({ performance }: { performance: Performance }) {
  const { totals, pacing, currency } = performance;
  const { cpa, roas } = totals;
  const facts = [
    { name: "Spend", value: formatMoney(totals.spend) },
    { name: "Revenue", value: formatMoney(totals.revenue) },
    { name: "Conversions", value: formatNumber(totals.conversions, 1) },
    { name: "Spend per conversion", value: cpa ? formatMoney({ amount: String(cpa), currency }) : noData },
    { name: "Revenue per spend", value: formatNumber(roas, 2) },
    { name: "Clicks", value: formatNumber(totals.clicks) },
  ];
  const ratio = pacing.ratio;
  return (
    <>
      <Figures figures={facts} className="border-y sm:grid-cols-3 lg:grid-cols-6" />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 py-3 text-[0.8125rem]">
        <span className="font-medium">Pacing</span>
        <Progress label="Spent of what was planned until now" share={ratio ?? 0} className="w-40" />
        <span className="text-soft">
          {formatMoney(pacing.spent)} spent, {formatMoney(pacing.planned)} planned until now
          {ratio !== undefined && ratio !== null && ` (${formatNumber(ratio * 100)} %)`}
        </span>
      </div>
    </>
  );
}

/** What a campaign did by day and platform, and whether its money is spent as planned. */
export function PerformancePanel({ campaign }: { campaign: Campaign }) {
  const performance = useQuery(performanceQuery(useOrg(), campaign.campaign_id, "day,platform"));
  const [measure, setMeasure] = useState<Measure>("spend");
  const [asTable, setAsTable] = useState(false);
  const asOf = performance.data?.as_of;
  return (
    <Card className="overflow-hidden">
      <CardHead
        title="Performance"
        hint={
          asOf
            ? `As the platforms said ${formatTime(asOf, campaign.time_zone)}. They still correct the last days.`
            : undefined
        }
        className="pb-3"
      >
        <Select
          aria-label="Figure"
          className="h-8 w-auto"
          value={measure}
          onChange={(event) => setMeasure(event.target.value as Measure)}
        >
          {Object.entries(measures).map(([name, { label }]) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </Select>
      </CardHead>
      <QueryState query={performance} what="the performance">
        {(known) =>
          known.rows.length === 0 ? (
            <p className="px-5 pb-5 text-[0.8125rem] text-soft">
              No figures yet. They come within the hour once it runs.
            </p>
          ) : (
            <>
              <Totals performance={known} />
              {asTable ? (
                <PerformanceTable performance={known} />
              ) : (
                <Suspense
                  fallback={
                    <Loading label="Drawing the chart">
                      <Skeleton className="m-5 h-56" />
                    </Loading>
                  }
                >
                  <PerformanceChart performance={known} measure={measure} />
                </Suspense>
              )}
              <div className="flex gap-2 px-5 pt-2 pb-4">
                <Button size="sm" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
                  {asTable ? "Show chart" : "Show data table"}
                </Button>
                <Button size="sm" onClick={() => savePerformance(campaign.name, known)}>
                  Save as CSV
                </Button>
              </div>
              {campaign.platforms.length > 1 && <PlatformsTable campaign={campaign} />}
            </>
          )
        }
      </QueryState>
    </Card>
  );
}
