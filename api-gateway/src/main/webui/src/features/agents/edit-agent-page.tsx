import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { agentForEditingQuery, changeAgent } from "@/api/agents";
import { useOrg } from "@/api/session";
import { Badge } from "@/components/ui/badge";
import { Dialog } from "@/components/ui/dialog";
import { Page } from "@/components/ui/page";
import { QueryState } from "@/components/ui/query-state";
import { DiscardDraft } from "./discard-draft";
import { AgentForm } from "./form/agent-form";
import { valuesOf } from "./form/agent-values";
import { TryForm } from "./try-form";

const route = getRouteApi("/app/agents/$agentId/edit");

export default function EditAgentPage() {
  const { agentId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const org = useOrg();
  // The form keeps what it was opened with; a change by somebody else is met when saving.
  const agent = useQuery({ ...agentForEditingQuery(org, agentId), refetchOnWindowFocus: false });
  return (
    <Page
      title={agent.data ? `Edit ${agent.data.name}` : "Edit agent"}
      above={
        <Link to="/agents/$agentId" params={{ agentId }} className="hover:text-ink hover:underline">
          {agent.data?.name ?? "Agent"}
        </Link>
      }
      actions={agent.data?.draft_saved_at && <DiscardDraft agent={agent.data} />}
      beside={agent.data?.draft_saved_at && <Badge tone="warn">Draft, not published</Badge>}
    >
      <QueryState query={agent} what="the agent">
        {(known) => (
          <>
            <AgentForm
              // What was saved is what further changes are made to.
              key={`${known.etag} ${known.draft_saved_at}`}
              initial={valuesOf(known)}
              known={known}
              draftKey={`agent.${agentId}`}
              save={(body, publish) => changeAgent(agentId, { body, etag: known.etag, publish })}
              action={known.draft_saved_at ? "Publish changes" : "Save changes"}
            />
            <Dialog
              open={search.try === true}
              onClose={() => void navigate({ search: {}, replace: true, resetScroll: false })}
              side="right"
              title={`Try ${known.name}`}
              description="Runs the draft once, on your data. Nobody else gets it before it is published."
            >
              <TryForm agent={known} draft />
            </Dialog>
          </>
        )}
      </QueryState>
    </Page>
  );
}
