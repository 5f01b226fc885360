import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { agentQuery, agentsQuery, changeAgent, toolsOf } from "@/api/agents";
import { useOrg } from "@/api/session";
import { Page } from "@/components/ui/page";
import { ErrorState, Loading } from "@/components/ui/state";
import { AgentForm } from "./agent-form";
import { valuesOf } from "./agent-schema";

const route = getRouteApi("/app/agents/$agentId/edit");

export default function EditAgentPage() {
  const { agentId } = route.useParams();
  const org = useOrg();
  // The form keeps what it was opened with; a change by somebody else is met when saving.
  const agent = useQuery({ ...agentQuery(org, agentId), refetchOnWindowFocus: false });
  const agents = useQuery(agentsQuery(org));
  return (
    <Page
      title={agent.data ? `Edit ${agent.data.name}` : "Edit agent"}
      above={
        <Link to="/agents/$agentId" params={{ agentId }} className="hover:text-ink hover:underline">
          {agent.data?.name ?? "Agent"}
        </Link>
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
        <AgentForm
          initial={valuesOf(agent.data)}
          draftKey={`agent.${agentId}`}
          knownTools={toolsOf(agents.data)}
          save={(draft) => changeAgent(agentId, draft, agent.data.etag)}
          action="Save changes"
        />
      )}
    </Page>
  );
}
