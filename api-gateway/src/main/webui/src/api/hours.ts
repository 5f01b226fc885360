import { queryOptions } from "@tanstack/react-query";
import type { Money } from "@/lib/format";
import type { paths } from "./generated/analytics-service";
import { apiClient, unwrap } from "@/lib/http";

/** What was done in an hour, from 0 to 23; without conversions and revenue where a platform does not tell them. */
export interface Hour {
  hour: number;
  impressions: number;
  clicks: number;
  spend: Money;
  conversions: number | null;
  revenue: Money | null;
}

/** A day on the clock of a platform's account; hours in which nothing happened are missing. */
export interface HoursOfDay {
  day: string;
  platform: string;
  time_zone: string | null;
  currency: string;
  as_of: string;
  hours: Hour[];
}

export interface Hours {
  days: HoursOfDay[];
  /** Platforms of the organisation that tell no hours at all. */
  without_hours: string[];
}

const client = apiClient<paths>();

/** The latest day of a campaign that platforms tell by the hour, and the day before. */
export function hoursQuery(org: string, campaign_id: string) {
  const params = { query: { campaign_id, days: 2 } };
  return queryOptions({
    queryKey: [org, "campaigns", campaign_id, "hours"],
    queryFn: () => unwrap<Hours>(client.GET("/api/analytics/metrics/hours", { params })),
    refetchInterval: 60_000,
  });
}
