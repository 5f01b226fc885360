import { queryOptions } from "@tanstack/react-query";
import type { components, paths } from "./generated/workflow-service";
import { apiClient, unwrap } from "@/lib/http";
import { asObject, type JsonObject } from "@/lib/json";

type Wire = components["schemas"]["Workflow"];

export interface StepDefinition {
  step_id: string;
  name: string;
  type: string;
  agent: string | null;
  depends_on: string[];
  input: JsonObject | null;
}

export interface Workflow {
  workflow_id: string;
  status: string;
  name: string;
  description: string;
  version: number | null;
  steps: StepDefinition[];
}

const client = apiClient<paths>();

function workflow({ workflow_id, status, data }: Wire): Workflow {
  return {
    workflow_id: workflow_id ?? "",
    status: status ?? "",
    name: data?.name ?? workflow_id ?? "",
    description: data?.description ?? "",
    version: data?.version ?? null,
    steps: (data?.steps ?? []).map((step) => ({
      step_id: step.step_id ?? "",
      name: step.name ?? step.step_id ?? "",
      type: step.type ?? "agent",
      agent: step.agent_id ?? step.agent_type ?? null,
      depends_on: step.depends_on ?? [],
      input: asObject(step.input),
    })),
  };
}

export function workflowsQuery(org: string) {
  return queryOptions({
    queryKey: [org, "workflows"],
    queryFn: async () =>
      (
        await unwrap<Wire[]>(client.GET("/api/agentkit/workflows", { params: { query: { limit: 200 } } }))
      ).map(workflow),
  });
}

export function workflowQuery(org: string, workflowId: string) {
  return queryOptions({
    queryKey: [org, "workflows", workflowId],
    queryFn: async () =>
      workflow(
        await unwrap<Wire>(
          client.GET("/api/agentkit/workflows/{id}", {
            params: { path: { id: workflowId } },
          }),
        ),
      ),
  });
}
