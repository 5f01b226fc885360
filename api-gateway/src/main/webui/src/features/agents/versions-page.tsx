import { getRouteApi } from "@tanstack/react-router";
import { useMay } from "@/api/account";
import { agentDiff, agentVersions, publishAgent } from "@/api/agent-versions";
import { VersionsView } from "@/components/versions-view";
import { AgentFrame } from "./agent-frame";

const route = getRouteApi("/app/agents/$agentId/versions");

export default function AgentVersionsPage() {
  const { agentId } = route.useParams();
  const navigate = route.useNavigate();
  const search = route.useSearch();
  const may = useMay("agent:write");
  return (
    <AgentFrame agentId={agentId} view="versions">
      {() => (
        <VersionsView
          kind="agents"
          id={agentId}
          list={agentVersions}
          diff={agentDiff}
          publish={publishAgent}
          search={search}
          onCompare={(compared) => void navigate({ search: compared, replace: true, resetScroll: false })}
          may={may}
          who="New executions"
        />
      )}
    </AgentFrame>
  );
}
