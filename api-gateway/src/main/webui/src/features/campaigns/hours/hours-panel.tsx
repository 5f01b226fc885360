import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import type { Campaign } from "@/api/campaigns";
import { hoursQuery, type Hours } from "@/api/hours";
import { useOrg } from "@/api/session";
import { Button } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { QueryState } from "@/components/ui/query-state";
import { Loading, Skeleton } from "@/components/ui/state";
import { formatMoney, formatNumber, formatTime } from "@/lib/format";
import { courseOf, type Course } from "./course";
import { HoursTable, saveHours } from "./hours-table";
import { clock, clocksOf, missingOf, namesOf, type Names } from "./words";

const HoursChart = lazy(() => import("./hours-chart"));

interface Told {
  course: Course;
  currency: string;
  names: Names;
}

/** How it stands after the last whole hour, in words. */
function Standing({ course: { points, whole }, currency, names }: Told) {
  const { latest = 0, pace, before } = points[whole]!;
  const money = (amount: number) => formatMoney({ amount: String(amount), currency });
  return (
    <p className="px-5 pt-1 pb-2 text-[0.8125rem] text-soft">
      <span className="font-medium text-ink">
        {names.latest}: {money(latest)} by {clock(whole)}
      </span>
      {pace !== undefined && `; evenly it would be ${money(pace)}`}
      {pace !== undefined && pace > 0 && ` (${formatNumber((latest / pace) * 100)} %)`}
      {before !== undefined && `. ${names.before} by then: ${money(before)}`}.
    </p>
  );
}

function Figures({ campaign, hours, ...told }: Told & { campaign: Campaign; hours: Hours }) {
  const [asTable, setAsTable] = useState(false);
  return (
    <>
      {told.course.whole > 0 && <Standing {...told} />}
      {asTable ? (
        <HoursTable {...told} />
      ) : (
        <Suspense
          fallback={
            <Loading label="Drawing the chart">
              <Skeleton className="m-5 h-56" />
            </Loading>
          }
        >
          <HoursChart {...told} />
        </Suspense>
      )}
      <div className="flex gap-2 px-5 pt-2 pb-4">
        <Button size="sm" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? "Show hours as chart" : "Show hours as table"}
        </Button>
        <Button size="sm" onClick={() => saveHours(campaign.name, hours.days)}>
          Save hours as CSV
        </Button>
      </div>
    </>
  );
}

function Answer({ campaign, hours, at }: { campaign: Campaign; hours: Hours; at: number }) {
  const course = courseOf(campaign, hours.days, new Date(at).toISOString());
  const missing = missingOf(campaign, hours, course).join(" ");
  const none =
    campaign.status === "ended"
      ? "None are kept any more: they are for steering, and go five weeks after the platforms last told them."
      : "None told yet. They come within the hour once it runs.";
  const note = course ? missing : missing || none;
  return (
    <>
      {course && (
        <Figures
          campaign={campaign}
          hours={hours}
          course={course}
          currency={campaign.budget.currency}
          names={namesOf(course)}
        />
      )}
      {note && <p className="px-5 pb-5 text-[0.8125rem] text-soft">{note}</p>}
    </>
  );
}

/** How today's money goes, hour by hour, beside the even pace and the day before. */
export function HoursPanel({ campaign }: { campaign: Campaign }) {
  const hours = useQuery(hoursQuery(useOrg(), campaign.campaign_id));
  const days = hours.data?.days ?? [];
  const asOf = days
    .map(({ as_of }) => as_of)
    .toSorted()
    .at(-1);
  return (
    <Card aria-labelledby="by-hour" className="overflow-hidden">
      <CardHead
        id="by-hour"
        title="Spend by the hour"
        hint={
          asOf &&
          `${clocksOf(days)} As the platforms said ${formatTime(asOf, campaign.time_zone)}; the last hour may still run.`
        }
        className="pb-3"
      />
      <QueryState query={hours} what="the hours">
        {(known) => <Answer campaign={campaign} hours={known} at={hours.dataUpdatedAt} />}
      </QueryState>
    </Card>
  );
}
