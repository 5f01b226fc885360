import { queryOptions } from "@tanstack/react-query";
import type { components, paths } from "./generated/agent-service";
import { money, type Money } from "@/lib/format";
import { apiClient, unwrap } from "@/lib/http";
import { unwrapSlice } from "@/lib/pages";

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
        models: (wire.models ?? []).map(modelUsage),
      };
    },
    staleTime: 30_000,
  });
}

type Wire = Schemas["ExecutionView"];
const pages = 5;
const micros = (value: Money | null) => Math.round(Number(value?.amount ?? 0) * 1_000_000);
const dayOf = (at: string) => {
  const time = new Date(at);
  return [time.getFullYear(), time.getMonth() + 1, time.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
};

/** What every day of the reader's calendar has used, oldest first. */
export function byDay(executions: Wire[]): Usage[] {
  const days = new Map<string, Usage & { micros: number }>();
  for (const { started_at, usage } of executions) {
    if (!started_at) continue;
    const of = dayOf(started_at);
    const known = days.get(of) ?? {
      of,
      executions: 0,
      input_tokens: 0,
      output_tokens: 0,
      cost: null,
      micros: 0,
    };
    const cost = money(usage?.cost);
    known.executions++;
    known.input_tokens += usage?.input_tokens ?? 0;
    known.output_tokens += usage?.output_tokens ?? 0;
    known.micros += micros(cost);
    known.cost = { amount: (known.micros / 1_000_000).toFixed(6), currency: cost?.currency ?? "USD" };
    days.set(of, known);
  }
  return [...days.values()].toSorted((a, b) => (a.of < b.of ? -1 : 1));
}

/** The newest executions day by day; `whole` when none of the time asked for is left out. */
export function dailyQuery(org: string, days: number) {
  return queryOptions({
    queryKey: [org, "agents", "daily", { days }],
    queryFn: async () => {
      const since = new Date(Date.now() - days * 86_400_000).toISOString();
      const found: Wire[] = [];
      let cursor: string | undefined;
      for (let page = 0; page < pages; page++) {
        const params = { query: { limit: 200, cursor } };
        const { items, next } = await unwrapSlice<Wire>(client.GET("/api/agentkit/executions", { params }));
        found.push(...items.filter(({ started_at }) => started_at !== undefined && started_at >= since));
        const past = (items.at(-1)?.started_at ?? "") < since;
        if (next === null || past) return { days: byDay(found), counted: found.length, whole: true };
        cursor = next;
      }
      return { days: byDay(found), counted: found.length, whole: false };
    },
    staleTime: 60_000,
  });
}
