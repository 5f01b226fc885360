import { useQuery, useQueryClient } from "@tanstack/react-query";
import { historyQuery } from "@/api/run-control";
import { isEnded, readRun, runEventsPath, runQuery, takeUp } from "@/api/runs";
import { useOrg } from "@/api/session";
import { useEventStream } from "@/lib/sse";

const names = ["snapshot", "changed", "ended"];

/** The run as it stands (for those who come late), and then every change as it happens. */
export function useLiveRun(workflowId: string, runId: string) {
  const org = useOrg();
  const queries = useQueryClient();
  const options = runQuery(org, workflowId, runId);
  const run = useQuery(options);
  const going = run.isSuccess && !isEnded(run.data.status);
  const stream = useEventStream(runEventsPath(workflowId, runId), names, going, (events) => {
    const last = events.map(({ data }) => readRun(data)).findLast((each) => each !== null);
    if (!last) return;
    queries.setQueryData(options.queryKey, (known) => takeUp(known, last));
    void queries.invalidateQueries({ queryKey: historyQuery(org, last).queryKey }, { cancelRefetch: false });
    if (!isEnded(last.status)) return;
    for (const part of ["executions", "agents", "workflows"])
      void queries.invalidateQueries({ queryKey: [org, part] });
  });
  return { run, stream };
}
