import { queryOptions } from "@tanstack/react-query";
import { agentClient } from "./agent-client";
import { money, type Money } from "@/lib/format";
import { unwrap } from "@/lib/http";
import type { JsonObject } from "@/lib/json";

/** What all agents together spend in the month, and may. */
export interface Spending {
  month: string;
  spent: Money | null;
  /** Spent and set aside together; known only where there is a limit. */
  committed: Money | null;
  per_month: Money | null;
}

const path = "/api/agentkit/spending";

function spending(wire: JsonObject): Spending {
  return {
    month: String(wire.month ?? ""),
    spent: money(wire.spent),
    committed: money(wire.committed),
    per_month: money(wire.per_month),
  };
}

export function spendingQuery(org: string) {
  return queryOptions({
    queryKey: [org, "agents", "spending", {}],
    queryFn: async () => spending(await unwrap<JsonObject>(agentClient.GET(path))),
    staleTime: 10_000,
  });
}

/** Null takes the limit away. */
export async function limitSpending(per_month: Money | null): Promise<Spending> {
  return spending(await unwrap<JsonObject>(agentClient.PUT(path, { body: { per_month } })));
}
