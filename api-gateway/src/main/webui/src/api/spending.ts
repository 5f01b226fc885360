import type { components, paths } from "./generated/agent-service";
import { queryOptions } from "@tanstack/react-query";
import { money, type Money } from "@/lib/format";
import { apiClient, unwrap } from "@/lib/http";

/** What all agents together spend in the month, and may. */
export interface Spending {
  month: string;
  spent: Money | null;
  /** Spent and set aside together; known only where there is a limit. */
  committed: Money | null;
  per_month: Money | null;
}

type Wire = components["schemas"]["SpendingView"];

const client = apiClient<paths>();
const path = "/api/agentkit/spending";

function spending(wire: Wire): Spending {
  return {
    month: wire.month ?? "",
    spent: money(wire.spent),
    committed: money(wire.committed),
    per_month: money(wire.per_month),
  };
}

export function spendingQuery(org: string) {
  return queryOptions({
    queryKey: [org, "agents", "spending", {}],
    queryFn: async () => spending(await unwrap<Wire>(client.GET(path))),
    staleTime: 10_000,
  });
}

/** Null takes the limit away. */
export async function limitSpending(per_month: Money | null): Promise<Spending> {
  return spending(await unwrap<Wire>(client.PUT(path, { body: per_month ? { per_month } : {} })));
}
