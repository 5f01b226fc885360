import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { agentsQuery, createAgent, toolsOf } from "@/api/agents";
import { useOrg } from "@/api/session";
import { Page } from "@/components/ui/page";
import { AgentForm } from "./agent-form";
import { blank } from "./agent-schema";

export default function NewAgentPage() {
  const org = useOrg();
  const agents = useQuery(agentsQuery(org));
  return (
    <Page
      title="New agent"
      above={
        <Link to="/agents" className="hover:text-ink hover:underline">
          Agents
        </Link>
      }
    >
      <AgentForm
        initial={blank}
        draftKey="agent.new"
        knownTools={toolsOf(agents.data)}
        save={createAgent}
        action="Create agent"
      />
    </Page>
  );
}
