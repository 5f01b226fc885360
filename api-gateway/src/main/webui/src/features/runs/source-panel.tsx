import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { ExternalLink } from "lucide-react";
import { toolCallQuery } from "@/api/executions";
import { useOrg } from "@/api/session";
import { ToolCallView } from "@/components/tool-call";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorState, Loading } from "@/components/ui/state";
import { humanize } from "@/lib/format";

const route = getRouteApi("/app/workflows/$workflowId/runs/$runId");

function Panel({ source, row }: { source: string; row: string | undefined }) {
  const org = useOrg();
  const call = useQuery(toolCallQuery(org, source));
  if (call.isPending) return <Loading label="Looking for the source" />;
  if (call.isError)
    return (
      <ErrorState
        error={call.error}
        what="The source could not be loaded"
        retry={() => void call.refetch()}
      />
    );
  return (
    <div className="grid gap-4 px-5 py-4">
      <p className="text-[0.8125rem] text-soft">
        The agent <strong className="font-medium text-ink">{humanize(call.data.agent_id)}</strong> asked this
        and got the answer below.{row && " The row the figure was taken from is marked."}
      </p>
      <ToolCallView call={call.data} highlight={row} />
      <Button asChild className="justify-self-start">
        <Link
          to="/executions/$executionId"
          params={{ executionId: call.data.execution_id }}
          search={{ call: call.data.id, row }}
        >
          <ExternalLink aria-hidden /> Open the agent's execution
        </Link>
      </Button>
    </div>
  );
}

/** The tool call behind the figure that was asked about; the address holds which one. */
export function SourcePanel() {
  const { source, row } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Dialog
      open={source !== undefined}
      onClose={() =>
        void navigate({
          search: (now) => ({ ...now, source: undefined, row: undefined }),
          replace: true,
          resetScroll: false,
        })
      }
      side="right"
      title={row ? `Where the figures of ${row} come from` : "Where this figure comes from"}
      description={<span className="font-mono text-xs">{source}</span>}
    >
      {source && <Panel source={source} row={row} />}
    </Dialog>
  );
}
