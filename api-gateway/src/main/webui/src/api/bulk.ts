import type { components, paths } from "./generated/workflow-service";
import { apiClient, unwrap } from "@/lib/http";
import type { JsonObject } from "@/lib/json";
import { filterQuery, pathOf, type RunFilter } from "./run-filter";

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
