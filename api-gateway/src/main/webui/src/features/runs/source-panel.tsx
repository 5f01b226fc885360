import { useQueries } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { ExternalLink } from "lucide-react";
import { executionQuery } from "@/api/executions";
import type { Run } from "@/api/runs";
import { useOrg } from "@/api/session";
import { ToolCallView } from "@/components/tool-call";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Empty, ErrorState, Loading } from "@/components/ui/state";
import { humanize } from "@/lib/format";

const route = getRouteApi("/app/workflows/$workflowId/runs/$runId");

/** Looks through the executions of a run for the tool call that a figure names. */
function useSource(run: Run, source: string) {
  const org = useOrg();
  const steps = run.steps.filter((step) => step.execution_id !== null);
  const answers = useQueries({ queries: steps.map((step) => executionQuery(org, step.execution_id!)) });
  for (const [index, answer] of answers.entries()) {
    const call = answer.data?.turns.flatMap((turn) => turn.calls).find((each) => each.id === source);
    if (call) return { call, step: steps[index]!, pending: false, error: null };
  }
  const failed = answers.find((answer) => answer.isError);
  return {
    call: null,
    step: null,
    pending: answers.some((answer) => answer.isPending),
    error: failed?.error ?? null,
  };
}

function Panel({ run, source, row }: { run: Run; source: string; row: string | undefined }) {
  const { call, step, pending, error } = useSource(run, source);
  if (pending) return <Loading label="Looking for the source" />;
  if (!call || !step)
    return error ? (
      <ErrorState error={error} what="The source could not be loaded" />
    ) : (
      <Empty title="This source is not known" text={`No step of this run made the tool call ${source}.`} />
    );
  return (
    <div className="grid gap-4 px-5 py-4">
      <p className="text-[0.8125rem] text-soft">
        Step <strong className="font-medium text-ink">{humanize(step.step_id)}</strong> asked this and got the
        answer below. {row && "The row the figure was taken from is marked."}
      </p>
      <ToolCallView call={call} highlight={row} />
      <Button asChild className="justify-self-start">
        <Link
          to="/executions/$executionId"
          params={{ executionId: step.execution_id! }}
          search={{ call: call.id, row }}
        >
          <ExternalLink aria-hidden /> Open the agent's execution
        </Link>
      </Button>
    </div>
  );
}

export function SourcePanel({ run }: { run: Run }) {
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
      {source && <Panel run={run} source={source} row={row} />}
    </Dialog>
  );
}
