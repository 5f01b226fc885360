import { localOf } from "@/lib/times";

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
