import { queryOptions } from "@tanstack/react-query";
import type { components, paths } from "./generated/workflow-service";
import { apiClient, done, unwrap } from "@/lib/http";
import type { JsonObject } from "@/lib/json";
import { anyWorkflow, filterQuery, pathOf, type RunFilter } from "./run-filter";

type Answer = components["schemas"]["BulkAnswer"];

/** One thing to be done to every run of a filter. */
export interface ManyOrder {
  act: "cancel" | "pause" | "resume" | "retry" | "rerun";
  filter: RunFilter;
  incident: boolean;
  from_step?: string;
  input?: JsonObject;
}

/** How many runs the filter finds, and to how many of them the act applies as they stand. */
export interface ManyCount {
  found: number;
  applies: number;
}

const client = apiClient<paths>();
const path = "/api/agentkit/workflows/{id}/executions/bulk";

function bodyOf({ act, filter, incident, from_step, input }: ManyOrder) {
  return {
    act,
    filter: { ...filterQuery(filter), ...(incident ? { incident } : {}) },
    ...(from_step ? { order: { from_step, ...(input ? { input } : {}) } } : {}),
  };
}

export function countMany(order: ManyOrder): Promise<ManyCount> {
  const params = { path: pathOf(order.filter) };
  return unwrap<Answer>(client.POST(path, { params, body: { ...bodyOf(order), count_only: true } }));
}

/** Refused when the number is no longer the one that was counted. */
export function orderMany(order: ManyOrder, expected: number): Promise<ManyCount> {
  const params = { path: pathOf(order.filter) };
  return unwrap<Answer>(client.POST(path, { params, body: { ...bodyOf(order), expected } }));
}

export type Order = components["schemas"]["BulkOrderStatus"];

/** What was ordered to many runs lately, newest first; one goes on when this page is closed. */
export function ordersQuery(org: string) {
  return queryOptions({
    queryKey: [org, "workflows", "orders"],
    queryFn: () => {
      const params = { path: { id: anyWorkflow }, query: { limit: 10 } };
      return unwrap<Order[]>(client.GET(path, { params }));
    },
    refetchInterval: ({ state }) => (state.data?.some(({ status }) => status === "running") ? 1_000 : false),
  });
}

/** Stops it where it is; what is done stays done. */
export function stopOrder(order_id: string): Promise<void> {
  const params = { path: { id: anyWorkflow, order_id } };
  return done(client.POST(`${path}/{order_id}/cancel`, { params }));
}
