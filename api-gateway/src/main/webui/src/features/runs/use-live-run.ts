import { useQuery, useQueryClient } from "@tanstack/react-query";
import { isEnded, readRun, runEventsPath, runQuery, type Run } from "@/api/runs";
import { useOrg } from "@/api/session";
import { useEventStream } from "@/lib/sse";

const names = ["run", "step", "snapshot", "run.changed", "workflow.run.changed.v1", "end"];

/** An older event must never undo a newer state: a run that ended stays ended. */
function newer(known: Run | undefined, told: Run): Run {
  if (known && isEnded(known.status) && !isEnded(told.status)) return known;
  return {
    ...told,
    input: told.input ?? known?.input ?? null,
    started_at: told.started_at ?? known?.started_at ?? null,
  };
}

/** The run as it stands (for those who come late), and then every change as it happens. */
export function useLiveRun(workflowId: string, runId: string) {
  const org = useOrg();
  const queries = useQueryClient();
  const options = runQuery(org, workflowId, runId);
  const run = useQuery(options);
  const going = run.isSuccess && !isEnded(run.data.status);
  const stream = useEventStream(runEventsPath(workflowId, runId), names, going, (events) => {
    const told = events.map(({ data }) => readRun(data)).filter((each) => each !== null);
    const last = told.at(-1);
    if (last) queries.setQueryData(options.queryKey, (known) => newer(known, last));
    // Some events tell of one step only, and the end is best read whole.
    if (told.length < events.length || (last && isEnded(last.status)))
      void queries.invalidateQueries({ queryKey: options.queryKey, exact: true });
  });
  return { run, stream };
}
