import type { components, paths } from "./generated/agent-service";
import { toExecution, type Execution } from "./executions";
import { apiClient, done, unwrap } from "@/lib/http";
import { isObject, type JsonObject } from "@/lib/json";

const client = apiClient<paths>();

export interface Trial {
  input: JsonObject;
  variables: JsonObject | null;
  /** The draft, in place of the version in use. */
  draft: boolean;
}

/** Puts the agent to work; what it does is then told by the stream of the execution. */
export async function tryAgent(agentId: string, { input, variables, draft }: Trial): Promise<Execution> {
  const params = {
    path: { agent_id: agentId },
    query: draft ? { version: "draft" } : {},
    header: { Prefer: "respond-async" },
  };
  const body = { input_data: input, ...(variables ? { variables } : {}) };
  return toExecution(
    await unwrap<components["schemas"]["ExecutionView"]>(
      client.POST("/api/agentkit/agents/{agent_id}/execute", { params, body }),
    ),
  );
}

/** Whether what the agent remembered of the subject may have been put into this stored input. */
export function mayHoldMemory(stored: JsonObject): boolean {
  return "memory" in stored && typeof stored.subject_id === "string";
}

/**
 * What a caller gave, out of such a stored input: memory is recalled anew, as far as it was not forgotten since. An agent
 * whose schema names the field gets it from its callers.
 */
export function givenInput(stored: JsonObject, schema: JsonObject | null): JsonObject {
  const { memory: _recalled, ...given } = stored;
  return isObject(schema?.properties) && "memory" in schema.properties ? stored : given;
}

export function cancelExecution(executionId: string): Promise<void> {
  const params = { path: { execution_id: executionId } };
  return done(client.POST("/api/agentkit/executions/{execution_id}/cancel", { params }));
}

export function executionEventsPath(executionId: string): string {
  return `/api/agentkit/executions/${encodeURIComponent(executionId)}/events`;
}
