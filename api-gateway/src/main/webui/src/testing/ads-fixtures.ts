import type { Campaign, Part } from "@/api/campaigns";
import type { Hour, Hours, HoursOfDay } from "@/api/hours";
import type { Performance, PerformanceRow } from "@/api/performance";
import type { Connection, Platform } from "@/api/platforms";

const at = "2026-03-01T10:00:00Z";

export function connection(connection_id: string, more: Partial<Connection> = {}): Connection {
  return {
    connection_id,
    platform: "google_ads",
    mode: "simulation",
    name: `Account ${connection_id}`,
    status: "connected",
    since: at,
    account: "1112223334",
    account_name: "Northwind EU",
    currency: "EUR",
    time_zone: "Europe/Berlin",
    scopes: ["adwords"],
    warnings: [],
    created_at: at,
    ...more,
  };
}

export function platform(code: string, name: string, more: Partial<Platform> = {}): Platform {
  return {
    platform: code,
    name,
    api_version: "v25",
    oauth: true,
    central: false,
    fields: [
      { name: "access_token", label: "Access token", secret: true, required: true },
      { name: "login_customer_id", label: "Manager account", secret: false, required: false },
    ],
    warnings: [],
    connections: [],
    ...more,
  };
}

/** Three platforms to advertise on, each with an account in euros. */
export const platforms: Platform[] = [
  platform("google_ads", "Google Ads", { connections: [connection("conn_g", { name: "Search EU" })] }),
  platform("meta_ads", "Meta", {
    connections: [connection("conn_m", { platform: "meta_ads", name: "Social EU" })],
  }),
  platform("linkedin_ads", "LinkedIn", {
    connections: [connection("conn_l", { platform: "linkedin_ads", name: "Business EU" })],
  }),
];

const eur = (amount: string) => ({ amount, currency: "EUR" });

export function part(platform: Part["platform"], more: Partial<Part> = {}): Part {
  return {
    platform,
    connection_id: `conn_${platform[0]!}`,
    share: 0.5,
    status: "active",
    external_id: `ext_${platform}`,
    budget: { ...eur("45.00"), period: "daily" },
    mode: "simulation",
    pending: [],
    drift: [],
    ...more,
  };
}

export function campaign(more: Partial<Campaign> = {}): Campaign {
  return {
    campaign_id: "camp_1",
    name: "Spring sale",
    objective: "sales",
    status: "active",
    budget: { ...eur("90.00"), period: "daily" },
    start_at: "2026-03-02T08:00:00Z",
    end_at: "2026-03-20T20:00:00Z",
    time_zone: "Europe/Berlin",
    audience: { countries: ["DE"], min_age: 25, max_age: 54, interests: ["Running"], lists: [] },
    creatives: [{ headline: "Run further", text: "Shoes that last.", link: "https://shop.test/run" }],
    platforms: [part("google_ads"), part("meta_ads")],
    review: { authors: ["user_2"], note: "" },
    version: 3,
    created_at: at,
    updated_at: at,
    ...more,
  };
}

const day = (platform: Part["platform"], spend: string): PerformanceRow => ({
  day: "2026-03-02",
  platform,
  impressions: 1000,
  clicks: 40,
  spend: eur(spend),
  conversions: 2,
  revenue: eur("300.00"),
});

export const performance: Performance = {
  campaign_id: "camp_1",
  currency: "EUR",
  rows: [day("google_ads", "60.00"), day("meta_ads", "40.00")],
  totals: { ...day("google_ads", "100.00"), day: undefined, platform: undefined, cpa: 25, roas: 6 },
  pacing: { planned: eur("125.00"), spent: eur("100.00"), ratio: 0.8 },
  as_of: at,
};

/** Money spent by hour of the day, such as `{ 9: "3.00" }`. */
export function hoursOf(spent: Record<number, string>): Hour[] {
  return Object.entries(spent).map(([hour, amount]) => ({
    hour: Number(hour),
    impressions: 100,
    clicks: 4,
    spend: eur(amount),
    conversions: null,
    revenue: null,
  }));
}

export function hoursOfDay(
  day: string,
  platform: string,
  spent: Record<number, string>,
  more: Partial<HoursOfDay> = {},
): HoursOfDay {
  return {
    day,
    platform,
    time_zone: "Europe/Berlin",
    currency: "EUR",
    as_of: at,
    hours: hoursOf(spent),
    ...more,
  };
}

/** Two days of two platforms by the hour. */
export const hours: Hours = {
  days: [
    hoursOfDay("2026-03-04", "google_ads", { 8: "10.00", 20: "30.00" }),
    hoursOfDay("2026-03-05", "google_ads", { 0: "5.00", 11: "15.00" }),
    hoursOfDay("2026-03-05", "meta_ads", { 11: "12.50" }),
  ],
  without_hours: [],
};
