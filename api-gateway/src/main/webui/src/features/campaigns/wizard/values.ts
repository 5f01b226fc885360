import { adPlatforms, type AdPlatform, type Campaign, type CampaignDraft } from "@/api/campaigns";
import type { Creative, Objective, Period } from "@/api/campaigns";
import type { Connection } from "@/api/platforms";
import { ownZone } from "@/lib/format";
import { localOf, momentOf } from "@/lib/times";
import { sharesOf, type Shares } from "../budget";

/** What the wizard holds: as it is typed. */
export interface Values {
  name: string;
  objective: Objective;
  /** By platform the connection it runs by; a platform that is missing is not used. */
  connections: Partial<Record<AdPlatform, string>>;
  shares: Shares;
  amount: string;
  period: Period;
  /** Of the budget as it was written before; empty when it is new. */
  currency: string;
  cap: string;
  zone: string;
  /** As clocks in the zone show it; empty is as soon as it is launched. */
  start: string;
  end: string;
  countries: string[];
  minAge: string;
  maxAge: string;
  interests: string;
  lists: string;
  creatives: Creative[];
}

export const empty: Creative = { headline: "", text: "", link: "" };

export function begun(): Values {
  return {
    name: "",
    objective: "sales",
    connections: {},
    shares: {},
    amount: "",
    period: "daily",
    currency: "",
    cap: "",
    zone: ownZone(),
    start: "",
    end: "",
    countries: [],
    minAge: "18",
    maxAge: "65",
    interests: "",
    lists: "",
    creatives: [empty],
  };
}

export function chosen({ connections }: Pick<Values, "connections">): AdPlatform[] {
  return adPlatforms.filter((each) => connections[each]);
}

/** Whether an account can be chosen to advertise by. */
export function usable({ account }: Connection): boolean {
  return Boolean(account);
}

/** Whether a campaign names a connection by which nothing can be done any more. */
export function isGone(id: string | undefined, connections: Connection[]): boolean {
  return id !== undefined && !connections.some((each) => each.connection_id === id && usable(each));
}

/** That of the accounts that are used; of the money as it was written when they do not say. */
export function currencyOf(values: Values, connections: Connection[]): string {
  const used = new Set(chosen(values).map((each) => values.connections[each]));
  const ofUsed = connections.filter((each) => used.has(each.connection_id));
  const from = [...ofUsed, ...(values.currency ? [values] : connections)];
  return from.find(({ currency }) => currency)?.currency ?? "EUR";
}

export function valuesOf(campaign: Campaign): Values {
  const { audience, budget, platforms, time_zone } = campaign;
  const percents = Object.fromEntries(platforms.map(({ platform, share }) => [platform, share * 100]));
  return {
    name: campaign.name,
    objective: campaign.objective,
    connections: Object.fromEntries(platforms.map((each) => [each.platform, each.connection_id])),
    shares: sharesOf(Object.keys(percents), percents),
    amount: budget.amount,
    period: budget.period,
    currency: budget.currency,
    cap: campaign.budget_cap?.amount ?? "",
    zone: time_zone,
    start: localOf(campaign.start_at, time_zone),
    end: localOf(campaign.end_at, time_zone),
    countries: audience?.countries ?? [],
    minAge: String(audience?.min_age ?? 18),
    maxAge: String(audience?.max_age ?? 65),
    interests: audience?.interests.join(", ") ?? "",
    lists: audience?.lists.join(", ") ?? "",
    creatives: campaign.creatives.length > 0 ? campaign.creatives : [empty],
  };
}

const words = (text: string) =>
  text
    .split(/[,\n]/)
    .map((each) => each.trim())
    .filter(Boolean);

export function written({ headline, text, link, image }: Creative): boolean {
  return [headline, text, link, image].some((each) => each?.trim());
}

export function draftOf(values: Values, currency: string): CampaignDraft {
  return {
    name: values.name.trim(),
    objective: values.objective,
    platforms: chosen(values).map((platform) => ({
      platform,
      connection_id: values.connections[platform]!,
      share: (values.shares[platform] ?? 0) / 100,
    })),
    budget: { amount: values.amount.trim(), currency, period: values.period },
    budget_cap: values.cap.trim() || undefined,
    start_at: momentOf(values.start, values.zone),
    end_at: momentOf(values.end, values.zone),
    time_zone: values.zone,
    audience: {
      countries: values.countries,
      min_age: Number(values.minAge),
      max_age: Number(values.maxAge),
      interests: words(values.interests),
      lists: words(values.lists),
    },
    creatives: values.creatives
      .filter(written)
      .map(({ image, ...rest }) => (image?.trim() ? Object.assign(rest, { image: image.trim() }) : rest)),
  };
}
