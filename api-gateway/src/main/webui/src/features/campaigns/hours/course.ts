import type { Budget, Campaign } from "@/api/campaigns";
import type { HoursOfDay } from "@/api/hours";
import { moneyValue } from "@/lib/format";
import { localOf } from "@/lib/times";
import { dayOf } from "../times";

/** What is spent when so many hours of the day are over; nothing of what has not come yet. */
export interface Point {
  hour: number;
  /** By the even pace of the day's budget; nothing where that has no end to be divided by. */
  pace: number | undefined;
  latest: number | undefined;
  before: number | undefined;
}

/** How the money of a day goes, beside the day before. */
export interface Course {
  day: string;
  dayBefore: string;
  /** Whether the day is today where every account is. */
  today: boolean;
  /** How many hours of the day every platform has told whole: the last one told may still run. */
  whole: number;
  /** Whose hours are added up here: the platforms that tell any of the day. */
  platforms: Set<string>;
  /** For midnight and the end of each hour. */
  points: Point[];
}

const hoursOfDay = 24;
const hourLong = 3_600_000;

function spends(days: HoursOfDay[]): number[] {
  const sums = Array.from({ length: hoursOfDay }, () => 0);
  for (const { hours } of days)
    for (const { hour, spend } of hours) sums[hour] = sums[hour]! + (moneyValue(spend) ?? 0);
  return sums;
}

/** What is spent at the end of each hour, from midnight on. */
function adding(sums: number[]): number[] {
  let all = 0;
  return [0, ...sums.map((sum) => (all += sum))];
}

/** What goes in an hour when money goes evenly. */
function hourly(budget: Budget, { start_at, end_at }: Campaign): number | undefined {
  const amount = moneyValue(budget) ?? 0;
  if (budget.period === "daily") return amount / hoursOfDay;
  return end_at ? (amount / (Date.parse(end_at) - Date.parse(start_at))) * hourLong : undefined;
}

/** How many hours of the day are before a moment, of 24. */
function hoursUntil(at: string, day: string, zone: string): number {
  const hours = (Date.parse(`${localOf(at, zone)}Z`) - Date.parse(day)) / hourLong;
  return Math.min(hoursOfDay, Math.max(0, hours));
}

/**
 * What of the day should be spent by each hour: the budget of those platforms whose hours are added up, evenly while the
 * campaign runs.
 */
function paces(campaign: Campaign, platforms: Set<string>, day: string, zone: string): number[] | undefined {
  let rate = 0;
  for (const { platform, budget } of campaign.platforms) {
    if (!platforms.has(platform)) continue;
    const each = hourly(budget, campaign);
    if (each === undefined) return undefined;
    rate += each;
  }
  const from = hoursUntil(campaign.start_at, day, zone);
  const until = campaign.end_at ? hoursUntil(campaign.end_at, day, zone) : hoursOfDay;
  return Array.from(
    { length: hoursOfDay + 1 },
    (_, hour) => Math.max(0, Math.min(hour, until) - from) * rate,
  );
}

/** How far a day is told, and which of its hours are over by that. */
interface Reach {
  today: string;
  told: number;
  whole: number;
}

/** An hour is over when the platform has spoken after it, whether or not anything was spent in it. */
function reachOf({ day, time_zone, as_of, hours }: HoursOfDay, campaign: Campaign, at: string): Reach {
  const zone = time_zone ?? campaign.time_zone;
  const today = dayOf(at, zone);
  if (day < today) return { today, told: hoursOfDay, whole: hoursOfDay };
  const last = Math.max(...hours.map(({ hour }) => hour));
  const whole = Math.max(last, Math.floor(hoursUntil(as_of, day, zone)));
  return { today, told: Math.max(last + 1, whole), whole };
}

/**
 * The latest day that is told and the day before, of the platforms that tell the latest.
 *
 * @param at when it was asked for, by which a day is over or not
 */
export function courseOf(campaign: Campaign, days: HoursOfDay[], at: string): Course | undefined {
  const mine = days.filter(({ currency }) => currency === campaign.budget.currency);
  const last = mine.at(-1);
  if (!last) return undefined;
  const { day } = last;
  const shown = mine.filter((each) => each.day === day);
  const platforms = new Set(shown.map(({ platform }) => platform));
  const reaches = shown.map((each) => reachOf(each, campaign, at));
  const told = Math.max(...reaches.map((each) => each.told));
  const dayBefore = dayOf(new Date(Date.parse(day) - hoursOfDay * hourLong).toISOString(), "UTC");
  const earlier = mine.filter((each) => each.day === dayBefore && platforms.has(each.platform));
  const compared = earlier.length > 0 ? adding(spends(earlier)) : undefined;
  const pace = paces(campaign, platforms, day, last.time_zone ?? campaign.time_zone);
  const points = adding(spends(shown)).map((sum, hour) => ({
    hour,
    pace: pace?.[hour],
    latest: hour <= told ? sum : undefined,
    before: compared?.[hour],
  }));
  const today = reaches.every((each) => each.today === day);
  return { day, dayBefore, today, whole: Math.min(...reaches.map((each) => each.whole)), platforms, points };
}
