import { queryOptions } from "@tanstack/react-query";
import type { components as agents, paths as agentPaths } from "./generated/agent-service";
import type { components as workflows, paths as workflowPaths } from "./generated/workflow-service";
import { apiClient, unwrap } from "@/lib/http";

/** How long an organisation keeps what has ended. */
export interface Keeping {
  /** As the organisation says; null when it says nothing. */
  days: number | null;
  /** What is done; null keeps without an end. */
  effective: number | null;
}

export const mostDays = 3_650;

const agentClient = apiClient<agentPaths>();
const workflowClient = apiClient<workflowPaths>();
const executions = "/api/agentkit/retention";
const runs = "/api/agentkit/workflows/{id}/retention";
/** Of all workflows together. */
const params = { path: { id: "-" } };

type ExecutionsWire = agents["schemas"]["ExecutionRetention"];
type RunsWire = workflows["schemas"]["RunRetention"];

function keptExecutions({ days, effective_days }: ExecutionsWire): Keeping {
  return { days: days ?? null, effective: effective_days ?? null };
}

export function executionRetentionQuery(org: string) {
  return queryOptions({
    queryKey: [org, "retention", "executions"],
    queryFn: async () => keptExecutions(await unwrap<ExecutionsWire>(agentClient.GET(executions))),
  });
}

/** Null takes back what was said. */
export async function keepExecutions(days: number | null): Promise<Keeping> {
  return keptExecutions(
    await unwrap<ExecutionsWire>(agentClient.PUT(executions, { body: days === null ? {} : { days } })),
  );
}

function keptRuns({ days }: RunsWire): Keeping {
  const kept = days === 0 ? null : days;
  return { days: kept, effective: kept };
}

export function runRetentionQuery(org: string) {
  return queryOptions({
    queryKey: [org, "retention", "runs"],
    queryFn: () => unwrap<RunsWire>(workflowClient.GET(runs, { params })),
    select: keptRuns,
  });
}

/** Null keeps without an end; whether runs are archived stays as it is. */
export async function keepRuns(days: number | null): Promise<Keeping> {
  const { archive } = await unwrap<RunsWire>(workflowClient.GET(runs, { params }));
  const body = { days: days ?? 0, archive };
  return keptRuns(await unwrap<RunsWire>(workflowClient.PUT(runs, { params, body })));
}
