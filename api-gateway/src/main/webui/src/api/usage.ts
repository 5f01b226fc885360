import { queryOptions } from "@tanstack/react-query";
import type { components, paths } from "./generated/agent-service";
import { money, type Money } from "@/lib/format";
import { apiClient, unwrap } from "@/lib/http";
import { isObject, type JsonObject } from "@/lib/json";

/** What an agent, a model or a day has used. */
export interface Usage {
  of: string;
  executions: number;
  input_tokens: number;
  output_tokens: number;
  cost: Money | null;
}

export interface AgentUsage extends Usage {
  failed: number;
  success_rate: number | null;
  average_seconds: number;
}

export interface UsageReport {
  days: number;
  executions: number;
  success_rate: number | null;
  cost: Money | null;
  agents: AgentUsage[];
  models: Usage[];
  daily: Usage[];
}

const client = apiClient<paths>();
const count = (value: unknown) => (typeof value === "number" ? value : 0);

function usage(wire: JsonObject, of: unknown): Usage {
  return {
    of: typeof of === "string" ? of : "",
    executions: count(wire.executions ?? wire.turns),
    input_tokens: count(wire.input_tokens),
    output_tokens: count(wire.output_tokens),
    cost: money(wire.cost),
  };
}

const objects = (value: unknown) => (Array.isArray(value) ? value.filter(isObject) : []);
const rate = (value: unknown) => (typeof value === "number" ? value : null);

function agentUsage(wire: JsonObject): AgentUsage {
  return {
    ...usage(wire, wire.agent_id),
    failed: count(wire.failed),
    success_rate: rate(wire.success_rate),
    average_seconds: count(wire.average_seconds),
  };
}

export function usageQuery(org: string, days: number) {
  return queryOptions({
    queryKey: [org, "agents", "usage", { days }],
    queryFn: async (): Promise<UsageReport> => {
      const params = { query: { days } };
      const wire: components["schemas"]["MetricsView"] & JsonObject = await unwrap(
        client.GET("/api/agentkit/metrics", { params }),
      );
      return {
        days,
        executions: wire.executions ?? 0,
        success_rate: rate(wire.success_rate),
        cost: money(wire.cost),
        agents: objects(wire.agents).map(agentUsage),
        models: objects(wire.models).map((each) => usage(each, each.model)),
        daily: objects(wire.daily).map((each) => usage(each, each.day)),
      };
    },
    staleTime: 30_000,
  });
}
