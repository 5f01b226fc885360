import { queryOptions } from "@tanstack/react-query";
import type { components, paths } from "./generated/agent-service";
import { between, type Money } from "@/lib/format";
import { apiClient, unwrap } from "@/lib/http";
import { asObject, type JsonObject } from "@/lib/json";

type Wire = components["schemas"]["ExecutionView"];

export interface ToolCall {
  id: string;
  turn: number;
  tool: string;
  arguments: JsonObject | null;
  result: JsonObject | null;
  error: string | null;
  duration: number | null;
}

export interface Turn {
  number: number;
  text: string;
  input_tokens: number;
  output_tokens: number;
  calls: ToolCall[];
}

export interface Execution {
  execution_id: string;
  agent_id: string;
  status: string;
  mode: string | null;
  input: JsonObject | null;
  output: JsonObject | null;
  error: string | null;
  input_tokens: number;
  output_tokens: number;
  cost: Money | null;
  started_at: string | null;
  completed_at: string | null;
  duration: number | null;
  turns: Turn[];
}

const client = apiClient<paths>();

function cost(value: { amount?: string; currency?: string } | null | undefined): Money | null {
  return value?.amount && value.currency ? { amount: value.amount, currency: value.currency } : null;
}

export function execution(wire: Wire): Execution {
  const seconds = wire.duration_seconds;
  return {
    execution_id: wire.execution_id ?? "",
    agent_id: wire.agent_id ?? "",
    status: wire.status ?? "",
    mode: wire.mode ?? null,
    input: asObject(wire.input_data),
    output: asObject(wire.data),
    error: wire.error ? (wire.error.message ?? wire.error.code ?? "It failed without a reason.") : null,
    input_tokens: wire.usage?.input_tokens ?? 0,
    output_tokens: wire.usage?.output_tokens ?? 0,
    cost: cost(wire.usage?.cost),
    started_at: wire.started_at ?? null,
    completed_at: wire.completed_at ?? null,
    duration: typeof seconds === "number" ? seconds * 1000 : between(wire.started_at, wire.completed_at),
    turns: (wire.turns ?? []).map((turn, index) => ({
      number: index + 1,
      text: turn.text ?? "",
      input_tokens: turn.usage?.input_tokens ?? 0,
      output_tokens: turn.usage?.output_tokens ?? 0,
      calls: (turn.tool_calls ?? []).map((call) => ({
        id: call.tool_call_id ?? "",
        turn: index + 1,
        tool: call.name ?? "",
        arguments: asObject(call.arguments),
        result: asObject(call.result),
        error: call.error ?? null,
        duration: call.duration_ms ?? null,
      })),
    })),
  };
}

export function executionQuery(org: string, executionId: string) {
  return queryOptions({
    queryKey: [org, "executions", executionId],
    queryFn: async () =>
      execution(
        await unwrap(
          client.GET("/api/agentkit/executions/{execution_id}", {
            params: { path: { execution_id: executionId } },
          }),
        ),
      ),
    refetchInterval: ({ state }) => (state.data?.status === "running" ? 1_000 : false),
  });
}

export function agentExecutionsQuery(org: string, agentId: string) {
  return queryOptions({
    queryKey: [org, "agents", agentId, "executions"],
    queryFn: async () => {
      const params = { path: { agent_id: agentId }, query: { limit: 25 } };
      return (await unwrap(client.GET("/api/agentkit/agents/{agent_id}/executions", { params }))).map(
        execution,
      );
    },
  });
}

export async function executeAgent(agentId: string, input: JsonObject): Promise<Execution> {
  const params = { path: { agent_id: agentId } };
  const body = { input_data: input } as never;
  return execution(await unwrap(client.POST("/api/agentkit/agents/{agent_id}/execute", { params, body })));
}
