import { queryOptions } from "@tanstack/react-query";
import type { components, paths } from "./generated/agent-service";
import { money, type Money } from "@/lib/format";
import { apiClient, unwrap } from "@/lib/http";

type Schemas = components["schemas"];

/** What an agent or a day has used. */
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
  executions: number;
  success_rate: number | null;
  cost: Money | null;
  agents: AgentUsage[];
  /** By the days of UTC, oldest first. */
  days: Usage[];
  /** Counted by the calls of each model. */
  models: Usage[];
}

const client = apiClient<paths>();

function agentUsage(wire: Schemas["AgentMetrics"]): AgentUsage {
  return {
    of: wire.agent_id ?? "",
    executions: wire.executions ?? 0,
    input_tokens: wire.input_tokens ?? 0,
    output_tokens: wire.output_tokens ?? 0,
    cost: money(wire.cost),
    failed: wire.failed ?? 0,
    success_rate: wire.success_rate ?? null,
    average_seconds: wire.average_seconds ?? 0,
  };
}

function dayUsage(wire: Schemas["DayMetrics"]): Usage {
  return {
    of: wire.day ?? "",
    executions: wire.executions ?? 0,
    input_tokens: wire.input_tokens ?? 0,
    output_tokens: wire.output_tokens ?? 0,
    cost: money(wire.cost),
  };
}

function modelUsage(wire: Schemas["ModelMetrics"]): Usage {
  return {
    of: wire.model ?? "",
    executions: wire.turns ?? 0,
    input_tokens: wire.input_tokens ?? 0,
    output_tokens: wire.output_tokens ?? 0,
    cost: money(wire.cost),
  };
}

export function usageQuery(org: string, days: number) {
  return queryOptions({
    queryKey: [org, "agents", "usage", { days }],
    queryFn: async (): Promise<UsageReport> => {
      const params = { query: { days } };
      const wire = await unwrap<Schemas["MetricsView"]>(client.GET("/api/agentkit/metrics", { params }));
      return {
        executions: wire.executions ?? 0,
        success_rate: wire.success_rate ?? null,
        cost: money(wire.cost),
        agents: (wire.agents ?? []).map(agentUsage),
        days: (wire.daily ?? []).map(dayUsage).toSorted((a, b) => (a.of < b.of ? -1 : 1)),
        models: (wire.models ?? []).map(modelUsage),
      };
    },
    staleTime: 30_000,
  });
}
