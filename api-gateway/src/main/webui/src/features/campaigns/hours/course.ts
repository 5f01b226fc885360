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
  /** Whether the day is today where the account is. */
  today: boolean;
  /** How many hours of the day are told whole: of a day that is not over the last one may still run. */
  whole: number;
  /** For midnight and the end of each hour. */
  points: Point[];
}

const hoursOfDay = 24;
const hourLong = 3_600_000;

function spends(days: HoursOfDay[], day: string): number[] {
  const sums = Array.from({ length: hoursOfDay }, () => 0);
  for (const each of days)
    if (each.day === day)
      for (const { hour, spend } of each.hours) sums[hour] = sums[hour]! + (moneyValue(spend) ?? 0);
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
 * What of the day should be spent by each hour: the budget of those platforms that tell hours, evenly while the campaign
 * runs.
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

/**
 * The latest day that is told and the day before.
 *
 * @param at when it was asked for, by which a day is over or not
 */
export function courseOf(campaign: Campaign, days: HoursOfDay[], at: string): Course | undefined {
  const mine = days.filter(({ currency }) => currency === campaign.budget.currency);
  const last = mine.at(-1);
  if (!last) return undefined;
  const { day } = last;
  const zone = last.time_zone ?? campaign.time_zone;
  const today = dayOf(at, zone);
  const hours = mine.flatMap((each) => (each.day === day ? each.hours.map(({ hour }) => hour) : []));
  const running = Math.max(...hours);
  const begun = day < today ? hoursOfDay : running + 1;
  const spent = adding(spends(mine, day));
  const dayBefore = dayOf(new Date(Date.parse(day) - hoursOfDay * hourLong).toISOString(), "UTC");
  const compared = mine.some((each) => each.day === dayBefore) ? adding(spends(mine, dayBefore)) : undefined;
  const pace = paces(campaign, new Set(mine.map(({ platform }) => platform)), day, zone);
  const points = spent.map((sum, hour) => ({
    hour,
    pace: pace?.[hour],
    latest: hour <= begun ? sum : undefined,
    before: compared?.[hour],
  }));
  return { day, dayBefore, today: day === today, whole: day < today ? hoursOfDay : running, points };
}
