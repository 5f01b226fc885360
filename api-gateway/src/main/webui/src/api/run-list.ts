import { queryOptions } from "@tanstack/react-query";
import type { components, paths } from "./generated/workflow-service";
import { apiClient } from "@/lib/http";
import { slicesOptions, unwrapSlice } from "@/lib/pages";
import { isEnded, toRun, type Run } from "./runs";

type Wire = components["schemas"]["WorkflowExecution"];

export interface RunFilter {
  workflow?: string;
  status?: string;
  q?: string;
  from?: string;
  to?: string;
}

const client = apiClient<paths>();

/** In place of a workflow's id: whichever workflow. */
const anyWorkflow = "-";

/** The days of the filter are the reader's; the last one counts whole. */
function span({ from, to }: RunFilter) {
  const until = to ? new Date(`${to}T00:00:00`) : undefined;
  until?.setDate(until.getDate() + 1);
  return {
    from: from ? new Date(`${from}T00:00:00`).toISOString() : undefined,
    to: until?.toISOString(),
  };
}

async function read(filter: RunFilter, limit: number, cursor?: string) {
  const query = { status: filter.status, q: filter.q, ...span(filter), limit, cursor };
  const params = { path: { id: filter.workflow ?? anyWorkflow }, query };
  const { items, next } = await unwrapSlice<Wire>(
    client.GET("/api/agentkit/workflows/{id}/executions", { params }),
  );
  return { items: items.map(toRun), next };
}

const going = (runs: Run[]) => runs.some((each) => !isEnded(each.status));

export function runsQuery(org: string, filter: RunFilter) {
  return slicesOptions([org, "workflows", "runs", filter], (cursor) => read(filter, 50, cursor), {
    refetchInterval: (runs) => (going(runs) ? 2_000 : false),
  });
}

/** The newest runs, for the places that show a few. */
export function newestRunsQuery(org: string, workflow?: string) {
  return queryOptions({
    queryKey: [org, "workflows", workflow ?? anyWorkflow, "newest-runs"],
    queryFn: async () => (await read({ workflow }, 10)).items,
    refetchInterval: ({ state }) => (state.data && going(state.data) ? 2_000 : false),
  });
}
