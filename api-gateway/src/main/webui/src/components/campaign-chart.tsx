import { useState } from "react";
import {
  Bar,
  BarChart,
  CartesianGrid,
  LabelList,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { axis, gridLine, tooltip } from "@/components/chart-style";
import { Button } from "@/components/ui/button";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { saveFile, toCsv } from "@/lib/csv";
import { formatCompactMoney, formatMoney, formatNumber, moneyValue, type Money } from "@/lib/format";

export interface ChartRow {
  campaign: string;
  spend: Money | null;
  conversions: number;
  cost: Money | null;
}

interface Point {
  campaign: string;
  value: number | null;
}

interface PanelProps {
  title: string;
  points: Point[];
  currency: string;
  colour: string;
}

function Panel({ title, points, currency, colour }: PanelProps) {
  const money = (value: unknown) => formatMoney({ amount: String(value), currency });
  const longest = Math.max(...points.map(({ campaign }) => campaign.length));
  return (
    <figure className="min-w-0">
      <figcaption className="text-[0.8125rem] font-medium text-soft">{title}</figcaption>
      <div style={{ height: points.length * 44 + 36 }} className="mt-2">
        <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 480, height: 160 }}>
          <BarChart
            data={points}
            layout="vertical"
            title={title}
            margin={{ top: 0, right: 72, bottom: 0, left: 0 }}
            barCategoryGap={12}
          >
            <CartesianGrid horizontal={false} stroke={gridLine} />
            <XAxis
              type="number"
              tickFormatter={(value: number) => formatCompactMoney(value, currency)}
              {...axis}
              tickCount={4}
            />
            <YAxis type="category" dataKey="campaign" width={Math.min(140, 20 + longest * 8)} {...axis} />
            <Tooltip {...tooltip} formatter={(value) => [money(value), title]} />
            <Bar
              dataKey="value"
              fill={colour}
              radius={[0, 5, 5, 0]}
              maxBarSize={26}
              isAnimationActive={false}
            >
              <LabelList
                dataKey="value"
                position="right"
                formatter={(value) => (value === null || value === undefined ? "" : money(value))}
                style={{ fill: "var(--ink)", fontSize: 12 }}
              />
            </Bar>
          </BarChart>
        </ResponsiveContainer>
      </div>
    </figure>
  );
}

/**
 * Spend and cost per conversion by campaign. They stand side by side with one scale each, because two scales in one
 * picture invite wrong comparisons.
 */
export default function CampaignChart({ rows }: { rows: ChartRow[] }) {
  const [asTable, setAsTable] = useState(false);
  const currency = rows.find(({ spend }) => spend)?.spend?.currency ?? "USD";
  const save = () =>
    saveFile(
      "campaign-costs.csv",
      toCsv(
        ["campaign", "spend", "conversions", "cost_per_conversion", "currency"],
        rows.map((r) => [
          r.campaign,
          r.spend?.amount ?? null,
          r.conversions,
          r.cost?.amount ?? null,
          currency,
        ]),
      ),
    );
  return (
    <div>
      {asTable ? (
        <Table
          caption="Spend and cost per conversion by campaign"
          head={
            <>
              <Th>Campaign</Th>
              <Th number>Spend</Th>
              <Th number>Conversions</Th>
              <Th number>Cost per conversion</Th>
            </>
          }
        >
          {rows.map((row) => (
            <Tr key={row.campaign}>
              <Td>{row.campaign}</Td>
              <Td number>{formatMoney(row.spend)}</Td>
              <Td number>{formatNumber(row.conversions)}</Td>
              <Td number>{formatMoney(row.cost)}</Td>
            </Tr>
          ))}
        </Table>
      ) : (
        <div className="grid gap-8 px-5 py-2 md:grid-cols-2">
          <Panel
            title="Spend"
            colour="var(--chart-1)"
            currency={currency}
            points={rows.map((r) => ({ campaign: r.campaign, value: moneyValue(r.spend) }))}
          />
          <Panel
            title="Cost per conversion"
            colour="var(--chart-2)"
            currency={currency}
            points={rows.map((r) => ({ campaign: r.campaign, value: moneyValue(r.cost) }))}
          />
        </div>
      )}
      <div className="flex gap-2 px-5 pt-2 pb-4">
        <Button size="sm" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? "Show chart" : "Show data table"}
        </Button>
        <Button size="sm" onClick={save}>
          Save as CSV
        </Button>
      </div>
    </div>
  );
}
