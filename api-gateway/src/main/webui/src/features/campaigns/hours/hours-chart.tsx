import { CartesianGrid, Legend, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { axis, gridLine, legendText, tooltip } from "@/components/chart-style";
import { formatCompactMoney, formatMoney } from "@/lib/format";
import type { Course } from "./course";
import { clock, type Names } from "./words";

interface Props {
  course: Course;
  currency: string;
  names: Names;
}

const ticks = [0, 4, 8, 12, 16, 20, 24];

/** What is spent by each hour of the day, so that too fast and too slow are seen before the day is over. */
export default function HoursChart({ course, currency, names }: Props) {
  const has = (what: "pace" | "before") => course.points.some((point) => point[what] !== undefined);
  const line = { type: "linear", dot: false, isAnimationActive: false } as const;
  return (
    <div className="h-64 px-5 py-2">
      <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 480, height: 240 }}>
        <LineChart
          data={course.points}
          title={`Spent by each hour of ${names.latest}`}
          margin={{ top: 8, right: 16, bottom: 0, left: 0 }}
        >
          <CartesianGrid vertical={false} stroke={gridLine} />
          <XAxis
            type="number"
            dataKey="hour"
            domain={[0, 24]}
            ticks={ticks}
            tickFormatter={clock}
            {...axis}
          />
          <YAxis
            tickFormatter={(value: number) => formatCompactMoney(value, currency)}
            {...axis}
            width={56}
          />
          <Tooltip
            {...tooltip}
            cursor={{ stroke: "var(--line-strong)" }}
            labelFormatter={(hour) => `By ${clock(Number(hour))}`}
            formatter={(value, name) => [formatMoney({ amount: String(value), currency }), name]}
          />
          <Legend iconType="plainline" iconSize={18} formatter={legendText} />
          {has("pace") && (
            <Line
              {...line}
              dataKey="pace"
              name="Even pace"
              stroke="var(--chart-2)"
              strokeWidth={1.5}
              strokeDasharray="2 4"
            />
          )}
          {has("before") && (
            <Line
              {...line}
              dataKey="before"
              name={names.before}
              stroke="var(--faint)"
              strokeWidth={1.5}
              strokeDasharray="6 4"
            />
          )}
          <Line {...line} dataKey="latest" name={names.latest} stroke="var(--chart-1)" strokeWidth={2.5} />
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}
