import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Bot, Plus } from "lucide-react";
import { useEffect } from "react";
import { agentListQuery, type Agent } from "@/api/agents";
import { useOrg } from "@/api/session";
import { usageQuery, type AgentUsage } from "@/api/usage";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Input, Select } from "@/components/ui/field";
import { LoadMore } from "@/components/ui/load-more";
import { Page } from "@/components/ui/page";
import { QueryState } from "@/components/ui/query-state";
import { Empty } from "@/components/ui/state";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { markSeen } from "@/lib/seen";
import { formatAgo, formatCost, formatDuration, formatNumber, humanize } from "@/lib/format";
import { agentTypes } from "./form/agent-schema";

const route = getRouteApi("/app/agents");

const days = 7;
const wide = "max-md:hidden";

/** What it did lately; a dash for what nobody can say. */
function Figures({ usage }: { usage: AgentUsage | undefined }) {
  const rate = usage?.success_rate ?? null;
  return (
    <>
      <Td number className={wide}>
        {usage ? formatNumber(usage.executions) : "–"}
      </Td>
      <Td number className={wide}>
        {rate === null ? "–" : `${formatNumber(rate * 100)} %`}
      </Td>
      <Td number className={wide}>
        {usage ? formatDuration(usage.average_seconds * 1_000) : "–"}
      </Td>
      <Td number className={wide}>
        {usage ? formatCost(usage.cost) : "–"}
      </Td>
    </>
  );
}

function Rows({ agents }: { agents: Agent[] }) {
  const { data } = useQuery(usageQuery(useOrg(), days));
  const used = new Map(data?.agents.map((usage) => [usage.of, usage]));
  return (
    <Table
      caption="Agents"
      head={
        <>
          <Th>Name</Th>
          <Th className="max-sm:hidden">Type</Th>
          <Th className={wide}>Status</Th>
          <Th number className={wide}>
            Runs in {days} days
          </Th>
          <Th number className={wide}>
            Went well
          </Th>
          <Th number className={wide}>
            On average
          </Th>
          <Th number className={wide}>
            Cost
          </Th>
          <Th className="max-sm:hidden">Changed</Th>
        </>
      }
    >
      {agents.map((agent) => (
        <Tr key={agent.agent_id}>
          <Td className="min-w-56 py-3">
            <Link
              to="/agents/$agentId"
              params={{ agentId: agent.agent_id }}
              className="font-medium hover:text-accent-text hover:underline"
            >
              {agent.name}
            </Link>
            {agent.draft_saved_at && (
              <Badge tone="warn" className="ml-2">
                Draft
              </Badge>
            )}
            {agent.description && <p className="line-clamp-1 text-soft">{agent.description}</p>}
          </Td>
          <Td className="max-sm:hidden">
            <Badge>{humanize(agent.agent_type)}</Badge>
          </Td>
          <Td className="whitespace-nowrap text-soft max-md:hidden">
            {humanize(agent.status)}
            {agent.version !== null && ` · version ${agent.version}`}
          </Td>
          <Figures usage={used.get(agent.agent_id)} />
          <Td className="whitespace-nowrap text-soft max-sm:hidden">{formatAgo(agent.updated_at)}</Td>
        </Tr>
      ))}
    </Table>
  );
}

function Filters() {
  const { q, type } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <div className="flex flex-wrap gap-2 border-b px-5 py-3">
      <Input
        type="search"
        aria-label="Search agents"
        placeholder="Search"
        className="h-8 w-full sm:w-64"
        value={q ?? ""}
        onChange={(event) =>
          void navigate({ search: (now) => ({ ...now, q: event.target.value || undefined }), replace: true })
        }
      />
      <Select
        aria-label="Type"
        className="h-8 w-auto"
        value={type ?? ""}
        onChange={(event) =>
          void navigate({
            search: (now) => ({ ...now, type: event.target.value || undefined }),
            replace: true,
          })
        }
      >
        <option value="">Every type</option>
        {agentTypes.map((each) => (
          <option key={each} value={each}>
            {humanize(each)}
          </option>
        ))}
      </Select>
    </div>
  );
}

export default function AgentsPage() {
  const org = useOrg();
  const { q, type } = route.useSearch();
  const agents = useInfiniteQuery(agentListQuery(org, type));
  useEffect(() => markSeen(org, "agents"), [org]);
  const wanted = q?.toLowerCase() ?? "";
  const fits = (agent: Agent) => `${agent.name} ${agent.description}`.toLowerCase().includes(wanted);
  const create = (
    <Button look="primary" asChild>
      <Link to="/agents/new">
        <Plus aria-hidden /> New agent
      </Link>
    </Button>
  );
  return (
    <Page title="Agents" hint="Each has a task, tools and a form for its answer." actions={create}>
      <Card className="overflow-hidden">
        <QueryState query={agents} what="the agents">
          {(all) =>
            all.length === 0 && !type ? (
              <Empty
                icon={<Bot aria-hidden />}
                title="No agents yet"
                text="Create one to give it a task."
                action={create}
              />
            ) : (
              <>
                <Filters />
                {all.some(fits) ? (
                  <Rows agents={all.filter(fits)} />
                ) : (
                  <Empty
                    title="No agent fits these filters"
                    text={agents.hasNextPage && "There are more to look through: load them."}
                  />
                )}
                <LoadMore list={agents} what="agents" />
              </>
            )
          }
        </QueryState>
      </Card>
    </Page>
  );
}
