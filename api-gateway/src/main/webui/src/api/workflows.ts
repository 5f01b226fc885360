import { queryOptions } from "@tanstack/react-query";
import type { components, paths } from "./generated/workflow-service";
import { apiClient, unwrap } from "@/lib/http";
import { asObject, type JsonObject } from "@/lib/json";
import { slicesOptions, unwrapSlice } from "@/lib/pages";

type Wire = components["schemas"]["Workflow"];

export interface StepDefinition {
  step_id: string;
  name: string;
  type: string;
  agent: string | null;
  /** The agent's version that does the step; null where it is whichever is current. */
  agent_version: number | null;
  depends_on: string[];
  input: JsonObject | null;
}

export interface Workflow {
  workflow_id: string;
  status: string;
  name: string;
  description: string;
  version: number | null;
  /** The one that new runs take; a later version is a draft. */
  published_version: number | null;
  changed_at: string | null;
  steps: StepDefinition[];
}

const client = apiClient<paths>();

export function toWorkflow({ workflow_id, status, data }: Wire): Workflow {
  return {
    workflow_id: workflow_id ?? "",
    status: status ?? "",
    name: data?.name ?? workflow_id ?? "",
    description: data?.description ?? "",
    version: data?.version ?? null,
    published_version: data?.published_version ?? null,
    changed_at: data?.updated_at ?? data?.created_at ?? null,
    steps: (data?.steps ?? []).map((step) => ({
      step_id: step.step_id ?? "",
      name: step.name ?? step.step_id ?? "",
      type: step.type ?? "agent",
      agent: step.agent_id ?? step.agent_type ?? null,
      agent_version: step.agent_version ?? data?.agent_versions?.[step.agent_id ?? ""] ?? null,
      depends_on: step.depends_on ?? [],
      input: asObject(step.input),
    })),
  };
}

/** Some workflows to choose from, and for their names. */
export function workflowsQuery(org: string) {
  return queryOptions({
    queryKey: [org, "workflows"],
    queryFn: async () =>
      (
        await unwrap<Wire[]>(client.GET("/api/agentkit/workflows", { params: { query: { limit: 200 } } }))
      ).map(toWorkflow),
  });
}

export function workflowQuery(org: string, workflowId: string) {
  return queryOptions({
    queryKey: [org, "workflows", workflowId],
    queryFn: async () =>
      toWorkflow(
        await unwrap<Wire>(
          client.GET("/api/agentkit/workflows/{id}", {
            params: { path: { id: workflowId } },
          }),
        ),
      ),
  });
}

/** All of them, page by page. */
export function workflowListQuery(org: string) {
  return slicesOptions([org, "workflows", "list", {}], async (cursor) => {
    const params = { query: { limit: 50, cursor } };
    const { items, next } = await unwrapSlice<Wire>(client.GET("/api/agentkit/workflows", { params }));
    return { items: items.map(toWorkflow), next };
  });
}
