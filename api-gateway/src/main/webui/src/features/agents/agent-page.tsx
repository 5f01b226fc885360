import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Pencil } from "lucide-react";
import { agentQuery, type Agent } from "@/api/agents";
import { useOrg } from "@/api/session";
import { JsonView } from "@/components/json-view";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { Page } from "@/components/ui/page";
import { ScrollText } from "@/components/ui/scroll-text";
import { ErrorState, Loading } from "@/components/ui/state";
import { formatCost, humanize } from "@/lib/format";
import { DeleteAgent } from "./delete-agent";
import { ExecutionsTable } from "./executions-table";
import { TryForm } from "./try-form";

const route = getRouteApi("/app/agents/$agentId");

function Facts({ agent }: { agent: Agent }) {
  const { per_run, per_month } = agent.budget;
  const facts = [
    { name: "Model", value: agent.model || "As installed" },
    { name: "Tools", value: agent.tools.join(", ") || "None", mono: agent.tools.length > 0 },
    { name: "Budget per run", value: per_run ? formatCost(per_run) : "No limit" },
    { name: "Budget per month", value: per_month ? formatCost(per_month) : "No limit" },
  ];
  return (
    <Card>
      <CardHead title="Task" />
      <div className="grid gap-4 px-5 pt-3 pb-5">
        <ScrollText
          label="Instructions"
          text={agent.instructions || "As its type has it."}
          className="max-h-72 leading-relaxed text-soft"
        />
        <dl className="grid grid-cols-2 gap-x-6 gap-y-3 border-t pt-4 text-[0.8125rem]">
          {facts.map(({ name, value, mono }) => (
            <div key={name} className="min-w-0">
              <dt className="text-faint">{name}</dt>
              <dd className={mono ? "font-mono text-xs leading-5" : undefined}>{value}</dd>
            </div>
          ))}
        </dl>
        {agent.output_schema && (
          <details>
            <summary className="cursor-pointer text-[0.8125rem] text-soft hover:text-ink">
              Form of its answer
            </summary>
            <JsonView label="Output schema" value={agent.output_schema} className="mt-2" />
          </details>
        )}
      </div>
    </Card>
  );
}

export default function AgentPage() {
  const { agentId } = route.useParams();
  const org = useOrg();
  const agent = useQuery(agentQuery(org, agentId));
  return (
    <Page
      wide
      title={agent.data?.name ?? "Agent"}
      above={
        <Link to="/agents" className="hover:text-ink hover:underline">
          Agents
        </Link>
      }
      beside={agent.data && <Badge>{humanize(agent.data.agent_type)}</Badge>}
      hint={agent.data?.description}
      actions={
        agent.data && (
          <>
            {!agent.data.built_in && <DeleteAgent agent={agent.data} />}
            <Button asChild>
              <Link to="/agents/$agentId/edit" params={{ agentId }}>
                <Pencil aria-hidden /> Edit
              </Link>
            </Button>
          </>
        )
      }
    >
      {agent.isPending ? (
        <Loading label="Loading the agent" />
      ) : agent.isError ? (
        <ErrorState
          error={agent.error}
          what="The agent could not be loaded"
          retry={() => void agent.refetch()}
        />
      ) : (
        <div className="grid gap-4">
          <div className="grid items-start gap-4 lg:grid-cols-2 [&>*]:min-w-0">
            <Facts agent={agent.data} />
            <TryForm agentId={agentId} />
          </div>
          <Card className="overflow-hidden">
            <CardHead title="Executions" className="pb-3" />
            <ExecutionsTable agentId={agentId} />
          </Card>
        </div>
      )}
    </Page>
  );
}
