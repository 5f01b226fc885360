import { getRouteApi } from "@tanstack/react-router";
import { useMay } from "@/api/account";
import { Card, CardHead } from "@/components/ui/card";
import { AgentFacts } from "./agent-facts";
import { AgentFrame } from "./agent-frame";
import { ExecutionsTable } from "./executions-table";
import { TryForm } from "./try-form";

const route = getRouteApi("/app/agents/$agentId");

export default function AgentPage() {
  const { agentId } = route.useParams();
  const may = useMay("agent:execute");
  return (
    <AgentFrame agentId={agentId}>
      {(agent) => (
        <div className="grid gap-4">
          <div className="grid items-start gap-4 lg:grid-cols-2 [&>*]:min-w-0">
            <AgentFacts agent={agent} />
            {may && (
              <Card>
                <CardHead title="Try it" hint="Runs the agent once, on your data." />
                <TryForm agent={agent} />
              </Card>
            )}
          </div>
          <Card className="overflow-hidden">
            <CardHead title="Executions" className="pb-3" />
            <ExecutionsTable agentId={agentId} />
          </Card>
        </div>
      )}
    </AgentFrame>
  );
}
