import type { Campaign } from "@/api/campaigns";
import type { Hours, HoursOfDay } from "@/api/hours";
import { platformName } from "@/components/platform-mark";
import { formatMonthDay } from "@/lib/format";
import type { Course } from "./course";

/** How the latest day and the one before are called. */
export interface Names {
  latest: string;
  before: string;
}

export function namesOf({ day, dayBefore, today }: Course): Names {
  if (today) return { latest: "Today", before: "Yesterday" };
  return { latest: formatMonthDay(day), before: formatMonthDay(dayBefore) };
}

/** An hour of a day as clocks show it; the end of a day is 24:00. */
export function clock(hour: number): string {
  return `${String(hour).padStart(2, "0")}:00`;
}

const listed = (platforms: readonly string[]) => platforms.map(platformName).join(", ");

/** Whose clock the hours are of; platforms are named where they have several. */
export function clocksOf(days: HoursOfDay[]): string {
  const zones = new Map<string, Set<string>>();
  for (const { time_zone, platform } of days) {
    if (!time_zone) continue;
    zones.set(time_zone, (zones.get(time_zone) ?? new Set()).add(platform));
  }
  if (zones.size === 0) return "Hours of the accounts' own clocks.";
  if (zones.size === 1) return `Hours of ${[...zones.keys()][0]}.`;
  const each = [...zones].map(([zone, platforms]) => `${zone} (${listed([...platforms])})`);
  return `Hours of the accounts' own clocks: ${each.join(", ")}.`;
}

/** Platforms that have told other days, but not yet the latest that is. */
function behind(days: HoursOfDay[], { day, platforms }: Course): string[] {
  const latest = new Map(days.filter((each) => each.day <= day).map((each) => [each.platform, each.day]));
  return [...latest]
    .filter(([platform, last]) => last < day && !platforms.has(platform))
    .map(([platform, last]) => `${platformName(platform)} has told no hours since ${formatMonthDay(last)}.`);
}

/** Which platforms of the campaign are not in here, and whether they ever will be. */
export function missingOf(campaign: Campaign, { days, without_hours }: Hours, course?: Course): string[] {
  const told = new Set(days.map(({ platform }) => platform));
  const missing = campaign.platforms
    .filter(({ platform, external_id }) => external_id && !told.has(platform))
    .map(({ platform }) => platform);
  const never = missing.filter((platform) => without_hours.includes(platform));
  const notYet = missing.filter((platform) => !without_hours.includes(platform));
  return [
    ...(never.length > 0
      ? [`${listed(never)} ${never.length === 1 ? "tells" : "tell"} no figures by the hour.`]
      : []),
    ...(notYet.length > 0 && told.size > 0
      ? [`Nothing of these days by the hour from ${listed(notYet)} yet.`]
      : []),
    ...(course ? behind(days, course) : []),
  ];
}
