import type { components, paths } from "./generated/agent-service";
import { toExecution, type Execution } from "./executions";
import { apiClient, done, unwrap } from "@/lib/http";
import type { JsonObject } from "@/lib/json";

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

export function cancelExecution(executionId: string): Promise<void> {
  const params = { path: { execution_id: executionId } };
  return done(client.POST("/api/agentkit/executions/{execution_id}/cancel", { params }));
}

export function executionEventsPath(executionId: string): string {
  return `/api/agentkit/executions/${encodeURIComponent(executionId)}/events`;
}
