import type { PerformanceRow } from "@/api/performance";
import { moneyValue } from "@/lib/format";

export const measures = {
  spend: { label: "Spend", money: true, of: (row: PerformanceRow) => moneyValue(row.spend) ?? 0 },
  revenue: { label: "Revenue", money: true, of: (row: PerformanceRow) => moneyValue(row.revenue) ?? 0 },
  conversions: { label: "Conversions", money: false, of: (row: PerformanceRow) => row.conversions },
  clicks: { label: "Clicks", money: false, of: (row: PerformanceRow) => row.clicks },
} as const;

export type Measure = keyof typeof measures;

/** By day one point that holds each platform's figure. */
export function pointsOf(rows: PerformanceRow[], measure: Measure) {
  const days = new Map<string, Record<string, number>>();
  for (const row of rows) {
    if (!row.day || !row.platform) continue;
    const figures = days.get(row.day) ?? {};
    figures[row.platform] = measures[measure].of(row);
    days.set(row.day, figures);
  }
  return [...days]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([day, figures]) => Object.assign({ day }, figures));
}
