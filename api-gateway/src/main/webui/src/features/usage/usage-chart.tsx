import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import type { Usage } from "@/api/usage";
import { axis, gridLine, tooltip } from "@/components/chart-style";
import { formatCompactMoney, formatCost, moneyValue } from "@/lib/format";

interface Props {
  title: string;
  rows: Usage[];
  label: (of: string) => string;
  /** Days stand side by side, things with names below each other. */
  layout: "days" | "names";
}

/** What was spent, as bars on one scale. */
export default function UsageChart({ title, rows, label, layout }: Props) {
  const currency = rows.find(({ cost }) => cost)?.cost?.currency ?? "USD";
  const points = rows.map(({ of, cost }) => ({ name: label(of), value: moneyValue(cost) ?? 0 }));
  const days = layout === "days";
  const most = Math.max(...points.map(({ value }) => value));
  const amount = (value: number) =>
    most < 10 ? formatCost({ amount: String(value), currency }) : formatCompactMoney(value, currency);
  const longest = Math.max(4, ...points.map(({ name }) => name.length));
  return (
    <div style={{ height: days ? 220 : points.length * 40 + 36 }} className="px-5 py-2">
      <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 480, height: 160 }}>
        <BarChart
          data={points}
          layout={days ? "horizontal" : "vertical"}
          title={title}
          margin={{ top: 4, right: 28, bottom: 0, left: 0 }}
        >
          <CartesianGrid horizontal={days} vertical={!days} stroke={gridLine} />
          {days ? (
            <>
              <XAxis dataKey="name" {...axis} minTickGap={24} />
              <YAxis tickFormatter={amount} {...axis} width={64} />
            </>
          ) : (
            <>
              <XAxis type="number" tickFormatter={amount} {...axis} />
              <YAxis type="category" dataKey="name" width={Math.min(150, 20 + longest * 7)} {...axis} />
            </>
          )}
          <Tooltip
            {...tooltip}
            formatter={(value) => [formatCost({ amount: String(value), currency }), "Cost"]}
          />
          <Bar
            dataKey="value"
            fill="var(--chart-1)"
            radius={days ? [4, 4, 0, 0] : [0, 4, 4, 0]}
            maxBarSize={24}
            isAnimationActive={false}
          />
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
