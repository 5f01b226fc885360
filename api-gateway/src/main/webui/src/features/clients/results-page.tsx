import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { clientFiguresQuery, type ClientFigures } from "@/api/mailings";
import { useOrg } from "@/api/session";
import { Filters, type FilterField } from "@/components/filters";
import { Card, CardHead } from "@/components/ui/card";
import { QueryState } from "@/components/ui/query-state";
import { formatDay, formatMoney, formatNumber, formatTime, noData, type Money } from "@/lib/format";
import { ClientsFrame } from "./clients-frame";
import { Stale } from "./crm-notices";
import { EmailStatsTable, percent, shareOf } from "./email-stats";
import { useCrm } from "./use-crm";

const route = getRouteApi("/app/clients/results");
const fieldsOf = (from: string): FilterField<"from" | "to">[] => [
  { name: "from", label: "From", kind: "date", fallback: from },
  { name: "to", label: "To", kind: "date" },
];

/** The beginning of the thirty days until then, or until now: what is meant while nobody said otherwise. */
function thirtyDays(to: string | undefined): string {
  const end = Date.parse(to ?? "");
  return new Date((Number.isNaN(end) ? Date.now() : end) - 29 * 86_400_000).toISOString().slice(0, 10);
}

/** Currencies are not added up. */
function amounts(all: Money[]): string {
  return all.length === 0 ? noData : all.map((each) => formatMoney(each)).join(" + ");
}

function Tiles({ figures }: { figures: ClientFigures }) {
  const { open, won, lost, abandoned } = figures.opportunities;
  const ended = won + lost + abandoned;
  const tiles = [
    { name: "New clients", value: formatNumber(figures.clients), hint: "in the time" },
    { name: "Open opportunities", value: formatNumber(open), hint: "now" },
    { name: "Worth of the open ones", value: amounts(figures.pipeline_value), hint: "now" },
    {
      name: "Won",
      value: formatNumber(won),
      hint: `${formatNumber(lost)} lost, ${formatNumber(abandoned)} abandoned`,
    },
    { name: "Won revenue", value: amounts(figures.won_revenue), hint: "in the time" },
    { name: "Share won", value: percent(shareOf(won, ended)), hint: "of those that ended" },
  ];
  return (
    <dl className="grid grid-cols-2 gap-px border-t bg-line lg:grid-cols-3">
      {tiles.map(({ name, value, hint }) => (
        <div key={name} className="bg-surface px-5 py-4">
          <dt className="text-[0.8125rem] text-soft">{name}</dt>
          <dd className="tnum mt-1 text-xl font-semibold tracking-[-0.02em] wrap-anywhere">{value}</dd>
          <dd className="mt-0.5 text-xs text-faint">{hint}</dd>
        </div>
      ))}
    </dl>
  );
}

function Figures({ figures, days }: { figures: ClientFigures; days: string }) {
  const { as_of, email, stale } = figures;
  return (
    <>
      <Stale stale={stale} asOf={as_of} />
      <div className="grid gap-4">
        <Card className="overflow-hidden">
          <CardHead
            title="Clients and opportunities"
            hint={
              as_of
                ? `Those ${days}, as GoHighLevel said ${formatTime(as_of)}. An opportunity counts as ended on the day it last changed.`
                : "GoHighLevel is being read for the first time; the figures grow until that is done."
            }
            className="pb-4"
          />
          <Tiles figures={figures} />
        </Card>
        <Card className="overflow-hidden">
          <CardHead title="E-mail campaigns" hint={`Those that went out ${days}.`} className="pb-3" />
          {email.sent > 0 ? (
            <EmailStatsTable stats={email} caption="What became of the e-mails" />
          ) : (
            <p className="px-5 pb-5 text-[0.8125rem] text-soft">None went out in this time.</p>
          )}
        </Card>
      </div>
    </>
  );
}

interface PeriodProps {
  connection: string | undefined;
  from: string;
  to: string | undefined;
}

function OfPeriod({ connection, from, to }: PeriodProps) {
  const figures = useQuery(clientFiguresQuery(useOrg(), connection, { from, to }));
  const days = `from ${formatDay(from)} to ${to ? formatDay(to) : "now"}`;
  if (figures.data) return <Figures figures={figures.data} days={days} />;
  return (
    <Card>
      <QueryState query={figures} what="the results">
        {() => null}
      </QueryState>
    </Card>
  );
}

export default function ResultsPage() {
  const { crm: wanted, from, to } = route.useSearch();
  const crms = useCrm(wanted);
  const navigate = route.useNavigate();
  const begin = thirtyDays(to);
  const look = (search: object) => void navigate({ search, replace: true, resetScroll: false });
  return (
    <ClientsFrame
      title="Results"
      hint="What came of your clients, from the real opportunities and e-mails of your CRM."
      crms={crms}
      onChoose={(crm) => look({ from, to, crm })}
    >
      <Filters
        label="Days"
        className="mb-4 sm:grid-cols-[auto_auto_auto] sm:justify-start"
        act="Show"
        fields={fieldsOf(begin)}
        search={{ from, to }}
        onSearch={(next) => look({ ...next, crm: wanted })}
      />
      <OfPeriod connection={crms.crm.id} from={from ?? begin} to={to} />
    </ClientsFrame>
  );
}
