import { queryOptions } from "@tanstack/react-query";
import type { Money } from "@/lib/format";
import type { paths } from "./generated/agent-service";
import { apiClient, unwrap } from "@/lib/http";

/** What was done on a day by a platform; of the totals neither is named. */
export interface PerformanceRow {
  day?: string;
  platform?: string;
  impressions: number;
  clicks: number;
  spend: Money;
  conversions: number;
  revenue: Money;
  ctr?: number;
  cpc?: number;
  cpa?: number;
  roas?: number;
}

export interface Performance {
  campaign_id: string;
  currency: string;
  rows: PerformanceRow[];
  totals: PerformanceRow;
  pacing: { planned: Money; spent: Money; ratio?: number };
  as_of?: string;
}

const client = apiClient<paths>();

export function performanceQuery(org: string, campaign_id: string, by: "day,platform" | "platform") {
  const params = { path: { campaign_id }, query: { by } };
  return queryOptions({
    queryKey: [org, "campaigns", campaign_id, "performance", by],
    queryFn: () => unwrap<Performance>(client.GET("/api/campaigns/{campaign_id}/performance", { params })),
    refetchInterval: 60_000,
  });
}
