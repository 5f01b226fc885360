import { isZone } from "@/lib/format";

/** How far a zone's clocks are from UTC at a moment, in milliseconds. */
function offset(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(at);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const shown = Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute"), of("second"));
  return shown - Math.floor(at / 1000) * 1000;
}

/** The moment at which clocks in a zone show this, such as "2026-12-01T08:00"; empty when they never do. */
export function momentOf(local: string, zone: string): string | undefined {
  const shown = Date.parse(`${local}Z`);
  if (Number.isNaN(shown) || !isZone(zone)) return undefined;
  const guess = shown - offset(shown, zone);
  return new Date(shown - offset(guess, zone)).toISOString();
}

/** What clocks in a zone show at a moment, as an input of the browser holds it. */
export function localOf(at: string | undefined, zone: string): string {
  const time = at ? Date.parse(at) : Number.NaN;
  if (Number.isNaN(time) || !isZone(zone)) return "";
  return new Date(time + offset(time, zone)).toISOString().slice(0, 16);
}

/** Days of a zone, such as "2026-12-01". */
export function dayOf(at: string, zone: string): string {
  return localOf(at, zone).slice(0, 10);
}

/** The last day of something that ends at a moment: what ends at midnight has ended the day before. */
export function lastDayOf(end: string, zone: string): string {
  return dayOf(new Date(Date.parse(end) - 1).toISOString(), zone);
}

/** The weeks of a month ("2026-12"), Mondays first, as days; whole weeks. */
export function weeksOf(month: string): string[][] {
  const first = new Date(`${month}-01T00:00:00Z`);
  const start = first.getTime() - ((first.getUTCDay() + 6) % 7) * 86_400_000;
  const weeks: string[][] = [];
  for (let at = start; weeks.length === 0 || new Date(at).toISOString().slice(0, 7) <= month;) {
    weeks.push(
      Array.from({ length: 7 }, (_, day) => new Date(at + day * 86_400_000).toISOString().slice(0, 10)),
    );
    at += 7 * 86_400_000;
  }
  return weeks;
}

export function monthAfter(month: string, by: number): string {
  const [year, number] = month.split("-").map(Number);
  return new Date(Date.UTC(year!, number! - 1 + by, 1)).toISOString().slice(0, 7);
}
