import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useOrg } from "@/api/session";
import { workflowQuery, type Workflow } from "@/api/workflows";
import { Badge } from "@/components/ui/badge";
import { Page } from "@/components/ui/page";
import { QueryState } from "@/components/ui/query-state";
import { TabNav } from "@/components/ui/tabs";

function Tabs({ workflowId }: { workflowId: string }) {
  const params = { workflowId };
  return (
    <TabNav label="Views of the workflow">
      <Link to="/workflows/$workflowId" params={params} activeOptions={{ exact: true }}>
        Steps
      </Link>
      <Link to="/workflows/$workflowId/triggers" params={params}>
        Triggers
      </Link>
      <Link to="/workflows/$workflowId/versions" params={params} activeOptions={{ includeSearch: false }}>
        Versions
      </Link>
    </TabNav>
  );
}

function Standing({ workflow: { version, published_version } }: { workflow: Workflow }) {
  if (version === null) return null;
  const used = published_version ?? version;
  return (
    <span className="flex gap-2">
      <Badge>Version {used}</Badge>
      {version > used && <Badge tone="warn">Draft {version} not published</Badge>}
    </span>
  );
}

interface Props {
  workflowId: string;
  /** The view of it that is open; names the document too. */
  view?: string;
  actions?: ReactNode;
  children: (workflow: Workflow) => ReactNode;
}

/** What all views of one workflow share: its name, how it stands, and the way between them. */
export function WorkflowFrame({ workflowId, view, actions, children }: Props) {
  const workflow = useQuery(workflowQuery(useOrg(), workflowId));
  const name = workflow.data?.name ?? "Workflow";
  return (
    <Page
      wide
      title={view ? `${name}: ${view}` : name}
      above={
        <Link to="/workflows" className="hover:text-ink hover:underline">
          Workflows
        </Link>
      }
      beside={workflow.data && <Standing workflow={workflow.data} />}
      hint={workflow.data?.description}
      actions={actions}
    >
      <Tabs workflowId={workflowId} />
      <QueryState query={workflow} what="the workflow">
        {children}
      </QueryState>
    </Page>
  );
}
