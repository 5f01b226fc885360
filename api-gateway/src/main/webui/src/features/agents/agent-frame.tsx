import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Pencil } from "lucide-react";
import type { ReactNode } from "react";
import { useMay } from "@/api/account";
import { agentQuery, type Agent } from "@/api/agents";
import { useOrg } from "@/api/session";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { QueryState } from "@/components/ui/query-state";
import { TabNav } from "@/components/ui/tabs";
import { humanize } from "@/lib/format";
import { DeleteAgent } from "./delete-agent";

interface Props {
  agentId: string;
  /** The view of it that is open; names the document too. */
  view?: string;
  children: (agent: Agent) => ReactNode;
}

function Acts({ agent }: { agent: Agent }) {
  if (!useMay("agent:write")) return null;
  return (
    <>
      {!agent.built_in && <DeleteAgent agent={agent} />}
      <Button asChild>
        <Link to="/agents/$agentId/edit" params={{ agentId: agent.agent_id }}>
          <Pencil aria-hidden /> {agent.draft_saved_at ? "Edit draft" : "Edit"}
        </Link>
      </Button>
    </>
  );
}

/** What all views of one agent share: its name, how it stands, and the way between them. */
export function AgentFrame({ agentId, view, children }: Props) {
  const agent = useQuery(agentQuery(useOrg(), agentId));
  const name = agent.data?.name ?? "Agent";
  return (
    <Page
      wide
      title={view ? `${name}: ${view}` : name}
      above={
        <Link to="/agents" className="hover:text-ink hover:underline">
          Agents
        </Link>
      }
      beside={
        agent.data && (
          <span className="flex flex-wrap gap-2">
            <Badge>{humanize(agent.data.agent_type)}</Badge>
            {agent.data.version !== null && <Badge>Version {agent.data.version}</Badge>}
            {agent.data.draft_saved_at && <Badge tone="warn">Draft not published</Badge>}
          </span>
        )
      }
      hint={agent.data?.description}
      actions={agent.data && <Acts agent={agent.data} />}
    >
      <TabNav label="Views of the agent">
        <Link to="/agents/$agentId" params={{ agentId }} activeOptions={{ exact: true }}>
          Work
        </Link>
        <Link to="/agents/$agentId/versions" params={{ agentId }} activeOptions={{ includeSearch: false }}>
          Versions
        </Link>
        <Link to="/agents/$agentId/memory" params={{ agentId }} activeOptions={{ includeSearch: false }}>
          Memory
        </Link>
        <Link to="/agents/$agentId/batches" params={{ agentId }} activeOptions={{ includeSearch: false }}>
          Batches
        </Link>
      </TabNav>
      <QueryState query={agent} what="the agent">
        {children}
      </QueryState>
    </Page>
  );
}
