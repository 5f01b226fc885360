import { queryOptions } from "@tanstack/react-query";
import type { components, paths } from "./generated/analytics-service";
import { count, money, perConversion } from "./metrics";
import type { Money } from "@/lib/format";
import { apiClient, unwrap } from "@/lib/http";

export interface Dashboard {
  campaigns: number;
  spend: Money | null;
  conversions: number | null;
  cost: Money | null;
  /** Several currencies cannot be added. */
  mixed: boolean;
  runs: number;
  runs_failed: number;
  as_of: string | null;
}

const client = apiClient<paths>();

export function dashboardQuery(org: string) {
  return queryOptions({
    queryKey: [org, "metrics", "dashboard"],
    queryFn: async (): Promise<Dashboard> => {
      const wire = await unwrap<components["schemas"]["Dashboard"]>(client.GET("/api/analytics/dashboard"));
      const spend = money(wire.totals.spend, wire.currency);
      const conversions = count(wire.totals.conversions);
      return {
        campaigns: wire.campaigns,
        spend,
        conversions,
        cost: perConversion(spend, conversions),
        mixed: wire.totals_by_currency.length > 1,
        runs: wire.runs.total,
        runs_failed: wire.runs.failed,
        as_of: wire.as_of ?? null,
      };
    },
    refetchInterval: 30_000,
  });
}
