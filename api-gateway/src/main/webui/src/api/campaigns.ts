import { queryOptions } from "@tanstack/react-query";
import type { Money } from "@/lib/format";
import type { paths } from "./generated/agent-service";
import { apiClient, done, unwrap } from "@/lib/http";
import { slicesOptions, unwrapSlice } from "@/lib/pages";

export const objectives = ["awareness", "traffic", "engagement", "leads", "sales"] as const;
export type Objective = (typeof objectives)[number];

/** Where ads can be run. */
export const adPlatforms = ["google_ads", "meta_ads", "linkedin_ads"] as const;
export type AdPlatform = (typeof adPlatforms)[number];

export const statuses = [
  "draft",
  "in_review",
  "approved",
  "launching",
  "active",
  "partly_active",
  "paused",
  "ended",
  "failed",
] as const;

export type Period = "daily" | "lifetime";

export interface Budget extends Money {
  period: Period;
}

export interface Drift {
  field: string;
  ours: string;
  theirs: string;
  found_at: string;
}

/** The part of a campaign that runs on one platform. */
export interface Part {
  platform: AdPlatform;
  connection_id: string;
  /** Of 1. */
  share: number;
  status: string;
  external_id?: string;
  budget: Budget;
  mode?: string;
  /** What is decided and not yet so there. */
  pending: string[];
  error?: { code: string; message: string; retrying: boolean; at: string };
  /** What somebody changed at the platform itself. */
  drift: Drift[];
}

export interface Audience {
  countries: string[];
  min_age: number;
  max_age: number;
  interests: string[];
  lists: string[];
}

export interface Creative {
  headline: string;
  text: string;
  link: string;
  image?: string;
}

export interface Campaign {
  campaign_id: string;
  name: string;
  objective: Objective;
  status: (typeof statuses)[number];
  budget: Budget;
  budget_cap?: Money;
  start_at: string;
  end_at?: string;
  time_zone: string;
  audience?: Audience;
  creatives: Creative[];
  platforms: Part[];
  review: { authors: string[]; submitted_by?: string; approved_by?: string; note: string };
  version: number;
  created_at: string;
  updated_at: string;
}

/** A campaign as somebody writes it. */
export interface CampaignDraft {
  name: string;
  objective: Objective;
  platforms: { platform: AdPlatform; connection_id: string; share: number }[];
  budget: Budget;
  /** As the times below: a change leaves what is not given, and takes away what is empty. */
  budget_cap?: string;
  start_at?: string;
  end_at?: string;
  time_zone: string;
  audience: Audience;
  creatives: Creative[];
}

const client = apiClient<paths>();
const all = "/api/campaigns";
const one = `${all}/{campaign_id}` as const;

type Ref = Pick<Campaign, "campaign_id" | "version">;

/** A change names the version that was read, so that nobody overwrites what they have not seen. */
function at({ campaign_id, version }: Ref) {
  return { path: { campaign_id }, header: { "If-Match": `"${version}"` } };
}

const moving = new Set(["launching"]);

export function campaignsQuery(org: string, status: string | undefined) {
  return slicesOptions(
    [org, "campaigns", { status }],
    (cursor) => {
      const params = { query: { status, limit: 50, cursor } };
      return unwrapSlice<Campaign>(client.GET(all, { params }));
    },
    { refetchInterval: (known) => (known.some((each) => moving.has(each.status)) ? 2_000 : 30_000) },
  );
}

/** As many as one answer holds: for the calendar. */
export function manyCampaignsQuery(org: string) {
  return queryOptions({
    queryKey: [org, "campaigns", "many"],
    queryFn: () => unwrapSlice<Campaign>(client.GET(all, { params: { query: { limit: 200 } } })),
  });
}

function settling({ status, platforms }: Campaign): boolean {
  return moving.has(status) || platforms.some(({ pending }) => pending.length > 0);
}

export function campaignQuery(org: string, campaign_id: string) {
  return queryOptions({
    queryKey: [org, "campaigns", campaign_id],
    queryFn: () => unwrap<Campaign>(client.GET(one, { params: { path: { campaign_id } } })),
    refetchInterval: ({ state }) => (state.data && settling(state.data) ? 2_000 : 30_000),
  });
}

export function createCampaign(body: CampaignDraft): Promise<Campaign> {
  return unwrap<Campaign>(client.POST(all, { body }));
}

/** All of it anew: what the draft leaves out is taken away. */
export function changeCampaign(campaign: Ref, draft: CampaignDraft): Promise<Campaign> {
  const { budget_cap = "", start_at = "", end_at = "" } = draft;
  const body = { ...draft, budget_cap, start_at, end_at };
  return unwrap<Campaign>(client.PATCH(one, { params: at(campaign), body }));
}

export function deleteCampaign(campaign: Ref): Promise<void> {
  return done(client.DELETE(one, { params: at(campaign) }));
}

export type CampaignAct = "submit" | "approve" | "reject" | "launch" | "pause" | "resume" | "end" | "refresh";

export interface Said {
  act: CampaignAct;
  note?: string;
  budget_cap?: string;
}

const unversioned = new Set<CampaignAct>(["submit", "reject", "refresh"]);

export function direct(campaign: Ref, { act, ...words }: Said): Promise<Campaign> {
  const { path, header } = at(campaign);
  const params = unversioned.has(act) ? { path } : { path, header };
  const body = act === "approve" || act === "reject" ? words : undefined;
  return unwrap<Campaign>(client.POST(`${one}/${act}`, { params, body }));
}

/** Who is right where a platform and we differ: restore tells the platform again, adopt takes what it has. */
export function decideDrift(
  campaign: Ref,
  platform: AdPlatform,
  decision: "restore" | "adopt",
): Promise<Campaign> {
  const { path } = at(campaign);
  return unwrap<Campaign>(client.POST(`${one}/drift`, { params: { path }, body: { platform, decision } }));
}

interface BudgetChange {
  amount: string;
  /** Those in force when not given. */
  shares?: Record<string, number>;
}

export function changeBudget(campaign: Ref, body: BudgetChange): Promise<Campaign> {
  return unwrap<Campaign>(client.PUT(`${one}/budget`, { params: at(campaign), body }));
}
