import type { components, paths } from "./generated/workflow-service";
import { apiClient } from "@/lib/http";
import { asObject, type JsonObject } from "@/lib/json";
import { slicesOptions, unwrapSlice } from "@/lib/pages";
import { filterQuery, pathOf, type RunFilter } from "./run-filter";
import { readStep, type RunStep } from "./runs";

type Wire = components["schemas"]["Incident"];

export interface Incident {
  run_id: string;
  workflow_id: string;
  version: number;
  status: string;
  since: string;
  code: string | null;
  message: string | null;
  input: JsonObject | null;
  /** Those that failed or that nobody knows the outcome of. */
  steps: RunStep[];
}

const client = apiClient<paths>();

function incident(wire: Wire): Incident {
  const steps = wire.steps.map(readStep);
  const failure = wire.error ?? wire.steps.find((each) => each.error)?.error;
  return {
    run_id: wire.execution_id,
    workflow_id: wire.workflow_id,
    version: wire.version,
    status: wire.status,
    since: wire.since,
    code: failure?.code ?? null,
    message: failure?.message ?? steps.find((each) => each.error)?.error ?? null,
    input: asObject(wire.input),
    steps,
  };
}

export function incidentsQuery(org: string, filter: RunFilter) {
  return slicesOptions([org, "workflows", "incidents", filter], async (cursor) => {
    const params = { path: pathOf(filter), query: { ...filterQuery(filter), limit: 50, cursor } };
    const { items, next } = await unwrapSlice<Wire>(
      client.GET("/api/agentkit/workflows/{id}/incidents", { params }),
    );
    return { items: items.map(incident), next };
  });
}
