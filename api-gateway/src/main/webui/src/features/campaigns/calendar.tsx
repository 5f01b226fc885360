import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useState } from "react";
import { manyCampaignsQuery } from "@/api/campaigns";
import { useOrg } from "@/api/session";
import { CampaignStatus } from "@/components/campaign-status";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { QueryState } from "@/components/ui/query-state";
import { cn } from "@/lib/cn";
import { formatDay } from "@/lib/format";
import { forever, runsOf, type Run } from "./calendar-runs";
import { dayOf, monthAfter, weeksOf } from "./times";

const weekdays = weeksOf("2026-06")[0]!;
const named = (day: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(navigator.language, { ...options, timeZone: "UTC" }).format(
    Date.parse(`${day}T00:00:00Z`),
  );

const tints: Record<string, string> = {
  active: "bg-good-wash text-good",
  partly_active: "bg-warn-wash text-warn",
  paused: "bg-warn-wash text-warn",
  launching: "bg-run-wash text-run",
  failed: "bg-bad-wash text-bad",
  approved: "bg-accent-wash text-accent-text",
};

function Bar({ run, day }: { run: Run; day: string }) {
  const { campaign_id: campaignId, name, status } = run.campaign;
  const begins = run.from === day;
  const ends = run.to === day;
  const named = begins || day.endsWith("-01") || new Date(`${day}T00:00:00Z`).getUTCDay() === 1;
  return (
    <Link
      to="/campaigns/$campaignId"
      params={{ campaignId }}
      aria-label={name}
      tabIndex={named ? undefined : -1}
      className={cn(
        "block h-6 truncate px-1.5 text-xs leading-6 font-medium hover:underline",
        begins && "ml-1 rounded-l-md",
        ends && "mr-1 rounded-r-md",
        tints[status] ?? "bg-hover text-soft",
      )}
    >
      {named ? name : "\u00a0"}
    </Link>
  );
}

const shown = 5;

function Day({ day, month, runs }: { day: string; month: string; runs: Run[] }) {
  const inside = day.startsWith(month);
  return (
    <td className={cn("h-28 border-b border-l p-0 align-top first:border-l-0", !inside && "bg-sunken")}>
      <p className={cn("tnum px-2 py-1 text-xs", inside ? "text-soft" : "text-faint")}>
        <time dateTime={day}>{Number(day.slice(8))}</time>
      </p>
      {inside && (
        <div className="grid gap-0.5 pb-1">
          {runs
            .slice(0, shown)
            .map((run) =>
              run.from <= day && run.to >= day ? (
                <Bar key={run.campaign.campaign_id} run={run} day={day} />
              ) : (
                <span key={run.campaign.campaign_id} aria-hidden className="h-6" />
              ),
            )}
        </div>
      )}
    </td>
  );
}

function Grid({ month, runs, title }: { month: string; runs: Run[]; title: string }) {
  return (
    <table className="w-full table-fixed border-collapse max-md:hidden">
      <caption className="sr-only">Campaigns in {title}</caption>
      <thead>
        <tr>
          {weekdays.map((day) => (
            <th key={day} scope="col" className="border-b px-2 py-2 text-left text-xs font-medium text-faint">
              {named(day, { weekday: "short" })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => {
          const of = runs.filter(({ from, to }) => from <= week[6]! && to >= week[0]!);
          return (
            <tr key={week[0]}>
              {week.map((day) => (
                <Day key={day} day={day} month={month} runs={of} />
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** The same as lines: for narrow screens, and for what the grid has no room for. */
function Lines({ runs, all }: { runs: Run[]; all: boolean }) {
  return (
    <ul aria-label="Campaigns of the month" className={cn("divide-y", !all && "md:hidden")}>
      {runs.map(({ campaign, from, to }) => (
        <li
          key={campaign.campaign_id}
          className="flex flex-wrap items-center gap-2 px-5 py-3 text-[0.8125rem]"
        >
          <Link
            to="/campaigns/$campaignId"
            params={{ campaignId: campaign.campaign_id }}
            className="min-w-0 flex-1 font-medium wrap-anywhere hover:underline"
          >
            {campaign.name}
            <span className="block text-xs font-normal text-faint">
              {formatDay(from)} to {to === forever ? "no end" : formatDay(to)}, {campaign.time_zone}
            </span>
          </Link>
          <CampaignStatus status={campaign.status} />
        </li>
      ))}
    </ul>
  );
}

function Turn({ to, label, forward }: { to: string; label: string; forward?: boolean }) {
  const Icon = forward ? ChevronRight : ChevronLeft;
  return (
    <Button asChild look="ghost" size="icon">
      <Link to="/campaigns" search={{ view: "calendar", month: to }} aria-label={label}>
        <Icon aria-hidden />
      </Link>
    </Button>
  );
}

/** A month, and which campaigns run on which of its days. */
export function Calendar({ month: asked }: { month: string | undefined }) {
  const campaigns = useQuery(manyCampaignsQuery(useOrg()));
  const [now] = useState(() =>
    dayOf(new Date().toISOString(), Intl.DateTimeFormat().resolvedOptions().timeZone).slice(0, 7),
  );
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(asked ?? "") ? asked! : now;
  const title = named(`${month}-01`, { month: "long", year: "numeric" });
  return (
    <Card className="overflow-hidden">
      <header className="flex items-center gap-1 border-b px-3 py-2">
        <Turn to={monthAfter(month, -1)} label="Month before" />
        <h2 className="min-w-40 text-center text-[0.9375rem] font-semibold" aria-live="polite">
          {title}
        </h2>
        <Turn to={monthAfter(month, 1)} label="Month after" forward />
      </header>
      <QueryState query={campaigns} what="the campaigns">
        {({ items, next }) => {
          const runs = runsOf(items, month);
          return (
            <>
              <Grid month={month} runs={runs} title={title} />
              {runs.length === 0 && (
                <p className="px-5 py-4 text-[0.8125rem] text-soft">No campaign runs in this month.</p>
              )}
              <Lines runs={runs} all={runs.length > shown} />
              <p className="px-5 py-3 text-xs text-faint">
                Each campaign&apos;s days are those of its own time zone.
                {next && " Of the newest 200 campaigns."}
              </p>
            </>
          );
        }}
      </QueryState>
    </Card>
  );
}
