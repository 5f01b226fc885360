import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import type { Performance } from "@/api/performance";
import { axis, gridLine, legendText, tooltip } from "@/components/chart-style";
import { platformName } from "@/components/platform-mark";
import { formatCompact, formatCompactMoney, formatMoney, formatMonthDay, formatNumber } from "@/lib/format";
import { measures, pointsOf, type Measure } from "./measures";

const colours: Record<string, string> = {
  google_ads: "var(--chart-1)",
  meta_ads: "var(--chart-2)",
  linkedin_ads: "var(--warn)",
};

/** One figure by day, the platforms on top of each other, so that the whole can be read too. */
export default function PerformanceChart({
  performance,
  measure,
}: {
  performance: Performance;
  measure: Measure;
}) {
  const { rows, currency } = performance;
  const { label, money } = measures[measure];
  const platforms = [...new Set(rows.flatMap(({ platform }) => platform ?? []))].toSorted();
  const short = (value: number) => (money ? formatCompactMoney(value, currency) : formatCompact(value));
  const whole = (value: number) =>
    money ? formatMoney({ amount: String(value), currency }) : formatNumber(value, 1);
  return (
    <div className="h-64 px-5 py-2">
      <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 480, height: 240 }}>
        <BarChart
          data={pointsOf(rows, measure)}
          title={`${label} by day and platform`}
          margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
        >
          <CartesianGrid vertical={false} stroke={gridLine} />
          <XAxis dataKey="day" tickFormatter={formatMonthDay} {...axis} minTickGap={24} />
          <YAxis tickFormatter={short} {...axis} width={56} />
          <Tooltip
            {...tooltip}
            labelFormatter={(day) => formatMonthDay(String(day))}
            formatter={(value, name) => [whole(Number(value)), name]}
          />
          <Legend iconType="circle" iconSize={8} formatter={legendText} />
          {platforms.map((platform) => (
            <Bar
              key={platform}
              dataKey={platform}
              name={platformName(platform)}
              stackId="all"
              fill={colours[platform] ?? "var(--faint)"}
              maxBarSize={28}
              isAnimationActive={false}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
