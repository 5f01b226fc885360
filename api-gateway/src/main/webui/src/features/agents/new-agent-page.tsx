import { Link } from "@tanstack/react-router";
import { createAgent } from "@/api/agents";
import { Page } from "@/components/ui/page";
import { AgentForm } from "./form/agent-form";
import { blank } from "./form/agent-schema";

export default function NewAgentPage() {
  return (
    <Page
      title="New agent"
      above={
        <Link to="/agents" className="hover:text-ink hover:underline">
          Agents
        </Link>
      }
    >
      <AgentForm initial={blank} known={null} draftKey="agent.new" save={createAgent} action="Create agent" />
    </Page>
  );
}
