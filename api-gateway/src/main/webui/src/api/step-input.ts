import { queryOptions } from "@tanstack/react-query";
import type { components, paths } from "./generated/workflow-service";
import type { Run, RunStep } from "./runs";
import { apiClient, unwrap } from "@/lib/http";
import { asObject, type JsonObject } from "@/lib/json";

const client = apiClient<paths>();

/** What a step was given; the run itself tells it only where something went wrong. */
export interface StepInput {
  input: JsonObject | null;
  /** Why it cannot be shown. */
  reason: string | null;
}

export function stepInputQuery(org: string, run: Run, step: RunStep) {
  const path = { id: run.workflow_id, execution_id: run.run_id, step_id: step.step_id };
  return queryOptions({
    queryKey: [org, "workflows", run.workflow_id, "runs", run.run_id, "inputs", step.step_id, step.attempt],
    staleTime: Infinity,
    queryFn: async (): Promise<StepInput> => {
      const seen = await unwrap<components["schemas"]["StepInput"]>(
        client.GET("/api/agentkit/workflows/{id}/executions/{execution_id}/steps/{step_id}/input", {
          params: { path },
        }),
      );
      return { input: asObject(seen.input), reason: seen.reason ?? null };
    },
  });
}
