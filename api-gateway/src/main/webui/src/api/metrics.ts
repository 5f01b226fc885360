import { queryOptions } from "@tanstack/react-query";
import type { components, paths } from "./generated/analytics-service";
import { moneyValue, type Money } from "@/lib/format";
import { apiClient, unwrap } from "@/lib/http";
import { isObject, type JsonObject } from "@/lib/json";

export interface CampaignRow {
  campaign: string;
  spend: Money | null;
  conversions: number;
  cost: Money | null;
}

export interface CampaignMetrics {
  rows: CampaignRow[];
  spend: Money | null;
  conversions: number | null;
  cost: Money | null;
}

const client = apiClient<paths>();

export function money(value: unknown, currency: string | null | undefined): Money | null {
  if (isObject(value) && typeof value.amount === "string" && typeof value.currency === "string")
    return { amount: value.amount, currency: value.currency };
  if ((typeof value === "number" || typeof value === "string") && currency)
    return { amount: String(value), currency };
  return null;
}

export function perConversion(spend: Money | null, conversions: number | null): Money | null {
  const amount = moneyValue(spend);
  if (!spend || amount === null || !conversions) return null;
  return { amount: (amount / conversions).toFixed(2), currency: spend.currency };
}

export function count(value: unknown): number | null {
  const number = Number(value);
  return value === null || value === undefined || !Number.isFinite(number) ? null : number;
}

function label(value: unknown): string {
  if (isObject(value)) return String(value.name ?? value.id ?? "");
  return String(value ?? "");
}

function row(wire: JsonObject, currency: string | null | undefined): CampaignRow {
  const spend = money(wire.spend, currency);
  const conversions = count(wire.conversions) ?? 0;
  return { campaign: label(wire.campaign), spend, conversions, cost: perConversion(spend, conversions) };
}

export function campaignMetricsQuery(org: string) {
  return queryOptions({
    queryKey: [org, "metrics", "campaign"],
    queryFn: async (): Promise<CampaignMetrics> => {
      const query = { metrics: "spend,conversions", by: "campaign" };
      const answer = await unwrap<components["schemas"]["Metrics"]>(
        client.GET("/api/analytics/metrics", { params: { query } }),
      );
      const currency = answer.currency ?? undefined;
      const totals: JsonObject = isObject(answer.totals) ? answer.totals : {};
      const spend = money(totals.spend, currency);
      const conversions = count(totals.conversions);
      const rows = (answer.rows ?? []).filter(isObject).map((each) => row(each, currency));
      return { rows, spend, conversions, cost: perConversion(spend, conversions) };
    },
  });
}
