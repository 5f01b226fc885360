import { queryOptions } from "@tanstack/react-query";
import type { components, paths } from "./generated/agent-service";
import { toRuling, type Ruling } from "./rulings";
import { between, money, type Money } from "@/lib/format";
import { apiClient, unwrap } from "@/lib/http";
import { asObject, type JsonObject } from "@/lib/json";
import { slicesOptions, unwrapSlice } from "@/lib/pages";

type Schemas = components["schemas"];
type Summary = Schemas["ExecutionView"];
type Detail = Summary & Partial<Schemas["ExecutionDetailView"]>;

export interface ToolCall {
  id: string;
  execution_id: string;
  agent_id: string;
  turn: number;
  tool: string;
  arguments: JsonObject | null;
  result: JsonObject | null;
  error: string | null;
  duration: number | null;
}

export interface Turn {
  number: number;
  model: string;
  text: string;
  violations: string[];
  input_tokens: number;
  output_tokens: number;
  cost: Money | null;
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
  /** The version of the agent it ran with; 0 for its draft, null for one that never came to an agent. */
  agent_version: number | null;
  run_id: string | null;
  /** Models that were passed over, and why. */
  fallbacks: Fallback[];
  /** Rules that were broken, and what was done about it. */
  trips: Trip[];
  /** What other models were paid for judging. */
  rulings: Ruling[];
}

export interface Fallback {
  turn: number;
  from: string;
  to: string;
  reason: string;
}

export interface Trip {
  stage: string;
  rule: string;
  outcome: string;
  detail: string;
}

const over = new Set(["completed", "failed", "cancelled", "needs_attention"]);

export function isOver(status: string): boolean {
  return over.has(status);
}

const client = apiClient<paths>();

function reason(error: Schemas["ErrorView"] | null | undefined): string | null {
  return error ? (error.message ?? error.code ?? "It failed without a reason.") : null;
}

function toolCall(wire: Schemas["ToolCallView"]): ToolCall {
  return {
    id: wire.call_id ?? "",
    execution_id: wire.execution_id ?? "",
    agent_id: wire.agent_id ?? "",
    turn: wire.turn ?? 0,
    tool: wire.tool ?? "",
    arguments: asObject(wire.arguments),
    result: asObject(wire.result),
    error: reason(wire.error),
    duration: between(wire.started_at, wire.completed_at),
  };
}

export function toExecution(wire: Detail): Execution {
  const calls = (wire.tool_calls ?? []).map(toolCall);
  return {
    execution_id: wire.execution_id ?? "",
    agent_id: wire.agent_id ?? "",
    status: wire.status ?? "",
    mode: wire.mode ?? null,
    input: asObject(wire.input),
    output: asObject(wire.data),
    error: reason(wire.error),
    input_tokens: wire.usage?.input_tokens ?? 0,
    output_tokens: wire.usage?.output_tokens ?? 0,
    cost: money(wire.usage?.cost),
    started_at: wire.started_at ?? null,
    completed_at: wire.completed_at ?? null,
    duration: between(wire.started_at, wire.completed_at),
    // A step that was refused has version 0 as a draft has, and no agent.
    agent_version: wire.agent_type ? (wire.agent_version ?? null) : wire.agent_version || null,
    run_id: wire.run_id ?? null,
    fallbacks: (wire.fallbacks ?? []).map(({ turn = 0, from = "", to = "", reason = "" }) => ({
      turn,
      from,
      to,
      reason,
    })),
    trips: (wire.guardrails ?? []).map(({ stage = "", rule = "", outcome = "", detail = "" }) => ({
      stage,
      rule,
      outcome,
      detail,
    })),
    rulings: (wire.rulings ?? []).map(toRuling),
    turns: (wire.turns ?? []).map((turn) => ({
      number: turn.turn ?? 0,
      model: turn.model ?? "",
      text: turn.text ?? "",
      violations: turn.violations ?? [],
      input_tokens: turn.input_tokens ?? 0,
      output_tokens: turn.output_tokens ?? 0,
      cost: money(turn.cost),
      calls: calls.filter((call) => call.turn === turn.turn),
    })),
  };
}

export function executionQuery(org: string, executionId: string) {
  const params = { path: { execution_id: executionId } };
  return queryOptions({
    queryKey: [org, "executions", executionId],
    queryFn: async () =>
      toExecution(await unwrap<Detail>(client.GET("/api/agentkit/executions/{execution_id}", { params }))),
    refetchInterval: ({ state }) => (state.data && !isOver(state.data.status) ? 2_000 : false),
  });
}

/** The source of a figure. */
export function toolCallQuery(org: string, callId: string) {
  const params = { path: { call_id: callId } };
  return queryOptions({
    queryKey: [org, "executions", "calls", callId],
    queryFn: async () =>
      toolCall(
        await unwrap<Schemas["ToolCallView"]>(client.GET("/api/agentkit/tool-calls/{call_id}", { params })),
      ),
  });
}

export function agentExecutionsQuery(org: string, agentId: string) {
  return slicesOptions(
    [org, "agents", agentId, "executions"],
    async (cursor) => {
      const params = { path: { agent_id: agentId }, query: { limit: 25, cursor } };
      const { items, next } = await unwrapSlice<Summary>(
        client.GET("/api/agentkit/agents/{agent_id}/executions", { params }),
      );
      return { items: items.map((each) => toExecution(each)), next };
    },
    { refetchInterval: (all) => (all.some((each) => !isOver(each.status)) ? 3_000 : false) },
  );
}

/** The world the organisation's agents worked in last; null when none has worked yet. */
export function modeQuery(org: string) {
  return queryOptions({
    queryKey: [org, "executions", "newest"],
    queryFn: async () => {
      const params = { query: { limit: 1 } };
      const newest = await unwrap<Summary[]>(client.GET("/api/agentkit/executions", { params }));
      return newest[0]?.mode ?? null;
    },
    staleTime: 30_000,
  });
}
