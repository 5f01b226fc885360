import { queryOptions } from "@tanstack/react-query";
import type { Money } from "@/lib/format";
import type { paths } from "./generated/agent-service";
import { apiClient, unwrap } from "@/lib/http";
import { slicesOptions, unwrapSlice } from "@/lib/pages";

export const modes = ["observe", "suggest", "ask", "auto"] as const;
export type OptimiserMode = (typeof modes)[number];

/** By platform; "total" is all together. */
export type Budgets = Record<string, Money>;

export interface OptimiserSettings {
  mode: OptimiserMode;
  min_roas?: number;
  max_daily_change_percent: number;
  caps: Budgets;
}

export interface Optimiser extends OptimiserSettings {
  campaign_id: string;
  /** False while nobody has set it; it does nothing then. */
  watching: boolean;
  next_at?: string;
  rest_until?: string;
  changed_by?: string;
  track: { compared: number; as_expected: number; above: number; below: number };
}

/** In nine of ten cases between low and high. */
export interface Estimate {
  mean: Money;
  low: Money;
  high: Money;
}

export interface Alternative {
  kind: string;
  budgets: Budgets;
  revenue: Estimate;
  /** More revenue than the proposal; mostly below nothing. */
  against: Estimate;
  verdict: string;
}

export interface Belief {
  platform: string;
  roas: number;
  marginal_roas: number;
  reported: number;
  bound?: string;
}

export interface Evidence {
  platform: string;
  day: string;
  spend: Money;
  clicks: number;
  conversions: number;
  revenue: Money;
}

export interface Proposal {
  proposal_id: string;
  campaign_id: string;
  day: string;
  mode: string;
  status: string;
  made_at: string;
  before: Budgets;
  after: Budgets;
  effect: Estimate;
  revenue: Estimate;
  spend: Money;
  planned: Money;
  alternatives: Alternative[];
  platforms: Belief[];
  evidence: Evidence[];
  answer?: { by: string; at: string; note?: string };
  outcome?: { revenue: Money; spend: Money; expected: Estimate; reported: number; verdict: string };
}

const client = apiClient<paths>();
const one = "/api/campaigns/{campaign_id}";
const path = (campaign_id: string) => ({ path: { campaign_id } });

export function optimiserQuery(org: string, campaign_id: string) {
  return queryOptions({
    queryKey: [org, "campaigns", campaign_id, "optimiser"],
    queryFn: () => unwrap<Optimiser>(client.GET(`${one}/optimiser`, { params: path(campaign_id) })),
  });
}

export function setOptimiser(campaign_id: string, body: OptimiserSettings): Promise<Optimiser> {
  return unwrap<Optimiser>(client.PUT(`${one}/optimiser`, { params: path(campaign_id), body }));
}

/** Looks at the campaign now; a day is decided once. Null when nothing can be said of it yet. */
export async function runOptimiser(campaign_id: string): Promise<Proposal | null> {
  const call = client.POST(`${one}/optimiser/run`, { params: path(campaign_id) });
  return (await call).response.status === 204 ? null : unwrap<Proposal>(call);
}

const unsettled = new Set(["applying", "undoing"]);

export function proposalsQuery(org: string, campaign_id: string) {
  return slicesOptions(
    [org, "campaigns", campaign_id, "proposals"],
    (cursor) => {
      const params = { ...path(campaign_id), query: { limit: 20, cursor } };
      return unwrapSlice<Proposal>(client.GET(`${one}/proposals`, { params }));
    },
    { refetchInterval: (known) => (known.some(({ status }) => unsettled.has(status)) ? 2_000 : 60_000) },
  );
}

export type Word = "accept" | "dismiss" | "undo";

export function answerProposal({ campaign_id, proposal_id }: Proposal, word: Word, note?: string) {
  const params = { path: { campaign_id, proposal_id } };
  const call = client.POST(`${one}/proposals/{proposal_id}/${word}`, {
    params,
    body: note ? { note } : {},
  });
  return unwrap<Proposal>(call);
}
