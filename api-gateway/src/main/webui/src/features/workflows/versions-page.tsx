import { getRouteApi } from "@tanstack/react-router";
import { useMay } from "@/api/account";
import { publishWorkflow, workflowDiff, workflowVersions } from "@/api/workflow-versions";
import { VersionsView } from "@/components/versions-view";
import { WorkflowFrame } from "./workflow-frame";

const route = getRouteApi("/app/workflows/$workflowId/versions");

export default function WorkflowVersionsPage() {
  const { workflowId } = route.useParams();
  const navigate = route.useNavigate();
  const search = route.useSearch();
  const may = useMay("workflow:write");
  return (
    <WorkflowFrame workflowId={workflowId} view="versions">
      {() => (
        <VersionsView
          kind="workflows"
          id={workflowId}
          list={workflowVersions}
          diff={workflowDiff}
          publish={publishWorkflow}
          search={search}
          onCompare={(compared) => void navigate({ search: compared, replace: true, resetScroll: false })}
          may={may}
          who="New runs"
        />
      )}
    </WorkflowFrame>
  );
}
