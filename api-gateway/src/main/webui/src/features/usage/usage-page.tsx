import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { ChartColumn } from "lucide-react";
import { agentsQuery } from "@/api/agents";
import { useOrg } from "@/api/session";
import { usageQuery, type UsageReport } from "@/api/usage";
import { Card } from "@/components/ui/card";
import { Figures } from "@/components/ui/fact";
import { Select } from "@/components/ui/field";
import { Page } from "@/components/ui/page";
import { QueryState } from "@/components/ui/query-state";
import { Empty } from "@/components/ui/state";
import { formatCost, formatMonthDay, formatNumber, humanize, noData } from "@/lib/format";
import { AgentsTable } from "./agents-table";
import { MonthlyLimit } from "./monthly-limit";
import { UsagePanel } from "./usage-panel";

const route = getRouteApi("/app/usage");
const spans = [7, 30, 90, 365];

function Totals({ report }: { report: UsageReport }) {
  const tokens = report.agents.reduce((sum, each) => sum + each.input_tokens + each.output_tokens, 0);
  const rate = report.success_rate;
  const facts = [
    { name: "Cost", value: formatCost(report.cost) },
    { name: "Executions", value: formatNumber(report.executions) },
    { name: "Ended well", value: rate === null ? noData : `${formatNumber(rate * 100, 1)} %` },
    { name: "Tokens", value: formatNumber(tokens) },
  ];
  return (
    <Card className="overflow-hidden">
      <Figures figures={facts} className="lg:grid-cols-4" />
    </Card>
  );
}

function AgentLink({ id, name }: { id: string; name: string }) {
  return (
    <Link
      to="/agents/$agentId"
      params={{ agentId: id }}
      className="font-medium hover:text-accent-text hover:underline"
    >
      {name}
    </Link>
  );
}

interface ReportProps {
  report: UsageReport;
  names: Map<string, string>;
}

function Report({ report, names }: ReportProps) {
  const label = (id: string) => names.get(id) ?? humanize(id);
  const agentLink = ({ of }: { of: string }) => <AgentLink id={of} name={label(of)} />;
  if (report.executions === 0)
    return (
      <Card>
        <Empty
          icon={<ChartColumn aria-hidden />}
          title="No agent has worked in this time"
          text="Costs appear here with the first execution."
        />
      </Card>
    );
  return (
    <div className="grid gap-4">
      <Totals report={report} />
      {report.days.length > 0 && (
        <UsagePanel
          title="Cost by day"
          hint="Days begin at midnight UTC."
          what="Day"
          rows={report.days}
          label={formatMonthDay}
          layout="days"
        />
      )}
      <UsagePanel
        title="Cost by agent"
        what="Agent"
        rows={report.agents}
        label={label}
        layout="names"
        link={agentLink}
      />
      {report.models.length > 0 && (
        <UsagePanel
          title="Cost by model"
          what="Model"
          counts="Calls"
          rows={report.models}
          label={String}
          layout="names"
        />
      )}
      <AgentsTable agents={report.agents} label={label} />
    </div>
  );
}

export default function UsagePage() {
  const org = useOrg();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const asked = Number(search.days);
  const days = spans.includes(asked) ? asked : 30;
  const report = useQuery(usageQuery(org, days));
  const agents = useQuery(agentsQuery(org));
  const names = new Map(agents.data?.map((each) => [each.agent_id, each.name]));
  return (
    <Page
      title="Usage"
      hint="What agents did and what their models cost."
      actions={
        <Select
          aria-label="Time"
          className="w-auto"
          value={days}
          onChange={(event) => void navigate({ search: { days: event.target.value }, replace: true })}
        >
          {spans.map((span) => (
            <option key={span} value={span}>
              Last {span} days
            </option>
          ))}
        </Select>
      }
    >
      <MonthlyLimit />
      <QueryState query={report} what="the usage">
        {(known) => <Report report={known} names={names} />}
      </QueryState>
    </Page>
  );
}
