import { queryOptions } from "@tanstack/react-query";
import type { components, paths } from "./generated/workflow-service";
import { apiClient } from "@/lib/http";
import { slicesOptions, unwrapSlice } from "@/lib/pages";
import { anyWorkflow, filterQuery, pathOf, type RunFilter } from "./run-filter";
import { isEnded, toRun, type Run } from "./runs";

type Wire = components["schemas"]["WorkflowExecution"];

const client = apiClient<paths>();

async function read(filter: RunFilter, limit: number, cursor?: string) {
  const params = { path: pathOf(filter), query: { ...filterQuery(filter), limit, cursor } };
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

/** Tells every change of every run of the organisation. */
export const allRunsEventsPath = `/api/agentkit/workflows/${anyWorkflow}/events`;

const underWay: RunFilter = { status: "pending,running,waiting,paused" };

/** The runs under way as this page opens; what happens to them then comes by the stream. */
export function runsUnderWayQuery(org: string) {
  return queryOptions({
    queryKey: [org, "workflows", anyWorkflow, "under-way"],
    queryFn: async () => (await read(underWay, 200)).items,
    // For what changed between this reading and the first event of the stream.
    refetchInterval: 15_000,
    gcTime: 0,
  });
}
