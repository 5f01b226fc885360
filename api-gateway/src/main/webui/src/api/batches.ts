import { queryOptions } from "@tanstack/react-query";
import type { components, paths } from "./generated/agent-service";
import { isOver } from "./executions";
import { money, type Money } from "@/lib/format";
import { apiClient, unwrap } from "@/lib/http";
import { asObject, type JsonObject } from "@/lib/json";
import { slicesOptions, unwrapSlice } from "@/lib/pages";

type Schemas = components["schemas"];

export interface BatchItem {
  index: number;
  execution_id: string;
  status: string;
  output: JsonObject | null;
  error: string | null;
  cost: Money | null;
}

/** Many inputs that one agent works off. */
export interface Batch {
  batch_id: string;
  agent_id: string;
  running: boolean;
  total: number;
  /** How many are over, well or not. */
  over: number;
  /** By state. */
  counts: Record<string, number>;
  cost: Money | null;
  items: BatchItem[];
}

/** A batch in a list. */
export interface BatchCourse {
  batch_id: string;
  running: boolean;
  total: number;
  over: number;
  failed: number;
  cost: Money | null;
  started_at: string | null;
}

/** As many as the service takes at once. */
export const largest = 100;

const client = apiClient<paths>();
const one = "/api/agentkit/batches/{batch_id}";

function toBatch(wire: Schemas["AgentBatchView"]): Batch {
  const items = (wire.items ?? []).map((each): BatchItem => ({
    index: each.index ?? 0,
    execution_id: each.execution_id ?? "",
    status: each.status ?? "",
    output: asObject(each.data),
    error: each.error ? (each.error.message ?? each.error.code ?? "It failed without a reason.") : null,
    cost: money(each.cost),
  }));
  return {
    batch_id: wire.batch_id ?? "",
    agent_id: wire.agent_id ?? "",
    running: wire.status === "running",
    total: wire.total ?? items.length,
    over: items.filter(({ status }) => isOver(status)).length,
    counts: wire.counts ?? {},
    cost: money(wire.cost),
    items,
  };
}

function toCourse(wire: Schemas["AgentBatchCourse"]): BatchCourse {
  const counts = Object.entries(wire.counts ?? {});
  return {
    batch_id: wire.batch_id ?? "",
    running: wire.status === "running",
    total: wire.total ?? 0,
    over: counts.reduce((sum, [state, count]) => sum + (isOver(state) ? count : 0), 0),
    failed: wire.counts?.failed ?? 0,
    cost: money(wire.cost),
    started_at: wire.started_at ?? null,
  };
}

/** The batches of one agent, newest first. */
export function batchesQuery(org: string, agent_id: string) {
  return slicesOptions(
    [org, "agents", agent_id, "batches"],
    async (cursor) => {
      const { items, next } = await unwrapSlice<Schemas["AgentBatchCourse"]>(
        client.GET("/api/agentkit/batches", { params: { query: { agent_id, limit: 25, cursor } } }),
      );
      return { items: items.map(toCourse), next };
    },
    { refetchInterval: (all) => (all.some(({ running }) => running) ? 3_000 : false) },
  );
}

export function batchQuery(org: string, batch_id: string) {
  return queryOptions({
    queryKey: [org, "batches", batch_id],
    queryFn: async () =>
      toBatch(await unwrap<Schemas["AgentBatchView"]>(client.GET(one, { params: { path: { batch_id } } }))),
    refetchInterval: ({ state }) => (state.data?.running ? 2_000 : false),
  });
}

/** The id is ours, so that the same batch sent twice is one. */
export async function startBatch(agent_id: string, batch_id: string, inputs: JsonObject[]): Promise<Batch> {
  const call = client.POST("/api/agentkit/agents/{agent_id}/batch", {
    params: { path: { agent_id } },
    body: { batch_id, inputs },
  });
  return toBatch(await unwrap<Schemas["AgentBatchView"]>(call));
}

export async function cancelBatch(batch_id: string): Promise<Batch> {
  const call = client.POST(`${one}/cancel`, { params: { path: { batch_id } } });
  return toBatch(await unwrap<Schemas["AgentBatchView"]>(call));
}
