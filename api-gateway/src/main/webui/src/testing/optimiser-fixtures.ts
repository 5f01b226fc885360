import type { Optimiser, Proposal } from "@/api/optimiser";

const at = "2026-03-01T10:00:00Z";
const eur = (amount: string) => ({ amount, currency: "EUR" });

const estimate = (mean: string, low: string, high: string) => ({
  mean: eur(mean),
  low: eur(low),
  high: eur(high),
});

export const optimiser: Optimiser = {
  campaign_id: "camp_1",
  watching: true,
  mode: "ask",
  min_roas: 2,
  max_daily_change_percent: 30,
  caps: {},
  next_at: "2026-03-04T06:00:00Z",
  track: { compared: 5, as_expected: 4, above: 0, below: 1 },
};

export function proposal(more: Partial<Proposal> = {}): Proposal {
  return {
    proposal_id: "prop_1",
    campaign_id: "camp_1",
    day: "2026-03-03",
    mode: "ask",
    status: "proposed",
    made_at: at,
    before: { google_ads: eur("45.00"), meta_ads: eur("45.00") },
    after: { google_ads: eur("54.00"), meta_ads: eur("36.00") },
    effect: estimate("12.00", "-3.00", "25.00"),
    revenue: estimate("300.00", "250.00", "350.00"),
    spend: eur("90.00"),
    planned: eur("90.00"),
    alternatives: [
      {
        kind: "equal",
        budgets: { google_ads: eur("45.00"), meta_ads: eur("45.00") },
        revenue: estimate("288.00", "240.00", "330.00"),
        against: estimate("-12.00", "-25.00", "3.00"),
        verdict: "earns_less",
      },
    ],
    platforms: [
      { platform: "google_ads", roas: 4.1, marginal_roas: 3.2, reported: 0.8, bound: "daily_change" },
      { platform: "meta_ads", roas: 2.6, marginal_roas: 1.4, reported: 0.7 },
    ],
    evidence: [
      {
        platform: "google_ads",
        day: "2026-03-02",
        spend: eur("45.00"),
        clicks: 40,
        conversions: 2,
        revenue: eur("180.00"),
      },
    ],
    ...more,
  };
}
