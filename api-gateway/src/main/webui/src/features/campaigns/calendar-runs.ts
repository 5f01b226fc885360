import type { Campaign } from "@/api/campaigns";
import { dayOf, lastDayOf } from "./times";

/** A campaign, and its first and last day in its own time zone. */
export interface Run {
  campaign: Campaign;
  from: string;
  to: string;
}

export const forever = "9999-12-31";
/** The campaigns that run in a month, by their first day. */
export function runsOf(campaigns: Campaign[], month: string): Run[] {
  return campaigns
    .map((campaign) => ({
      campaign,
      from: dayOf(campaign.start_at, campaign.time_zone),
      to: campaign.end_at ? lastDayOf(campaign.end_at, campaign.time_zone) : forever,
    }))
    .filter(({ from, to }) => from.slice(0, 7) <= month && to.slice(0, 7) >= month)
    .toSorted((one, other) => one.from.localeCompare(other.from));
}
