import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Card, CardHead } from "@/components/ui/card";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { cn } from "@/lib/cn";
import { formatMoney, formatNumber, humanize, moneyValue } from "@/lib/format";
import { Figure } from "./figure";
import type { Creative } from "./outputs";

function Extreme({ label, tone, of }: { label: string; tone: "good" | "bad"; of: Creative["best"] }) {
  if (!of) return null;
  return (
    <p className="flex items-center gap-2 text-[0.8125rem]">
      <Badge tone={tone}>{label}</Badge>
      <span>
        {humanize(of.dimension)} {of.value}:{" "}
        <Figure
          source={of.source}
          row={of.value}
          label={`Cost per conversion of ${of.dimension} ${of.value}`}
        >
          {formatMoney(of.cost_per_conversion)}
        </Figure>
      </span>
    </p>
  );
}

export function Segments({ creative }: { creative: Creative }) {
  const dimensions = [...new Set(creative.segments.map((each) => each.dimension))];
  const [chosen, setChosen] = useState<string | undefined>();
  const dimension = chosen && dimensions.includes(chosen) ? chosen : dimensions[0];
  const rows = creative.segments
    .filter((each) => each.dimension === dimension)
    .toSorted(
      (a, b) =>
        (moneyValue(a.cost_per_conversion) ?? Infinity) - (moneyValue(b.cost_per_conversion) ?? Infinity),
    );
  return (
    <Card className="overflow-hidden">
      <CardHead title="Who responds" hint={creative.summary} className="pb-3">
        {dimensions.length > 1 && (
          <div role="group" aria-label="Break down by" className="flex rounded-lg bg-hover p-0.5">
            {dimensions.map((each) => (
              <button
                key={each}
                type="button"
                aria-pressed={each === dimension}
                onClick={() => setChosen(each)}
                className={cn(
                  "h-7 rounded-md px-2.5 text-[0.8125rem] font-medium text-soft",
                  each === dimension && "bg-raised text-ink shadow-card",
                )}
              >
                {humanize(each)}
              </button>
            ))}
          </div>
        )}
      </CardHead>
      {rows.length > 0 && dimension && (
        <>
          <div className="flex flex-wrap gap-x-6 gap-y-2 border-t bg-canvas px-5 py-2.5">
            <Extreme label="Best" tone="good" of={creative.best} />
            <Extreme label="Most expensive" tone="bad" of={creative.worst} />
          </div>
          <Table
            caption={`Segments by ${dimension}`}
            className="max-h-96 overflow-y-auto border-t"
            head={
              <>
                <Th>{humanize(dimension)}</Th>
                <Th number className="max-sm:hidden">
                  Clicks
                </Th>
                <Th number>Spend</Th>
                <Th number>Conversions</Th>
                <Th number>Cost per conversion</Th>
              </>
            }
          >
            {rows.map((row) => {
              const from = { source: row.source, row: row.value };
              const of = (what: string) => `${what} of ${dimension} ${row.value}`;
              return (
                <Tr key={row.value}>
                  <Td className="font-medium whitespace-nowrap">{row.value}</Td>
                  <Td number className="max-sm:hidden">
                    {formatNumber(row.clicks)}
                  </Td>
                  <Td number>
                    <Figure {...from} label={of("Spend")}>
                      {formatMoney(row.spend)}
                    </Figure>
                  </Td>
                  <Td number>
                    <Figure {...from} label={of("Conversions")}>
                      {formatNumber(row.conversions)}
                    </Figure>
                  </Td>
                  <Td number className="font-medium">
                    <Figure {...from} label={of("Cost per conversion")}>
                      {formatMoney(row.cost_per_conversion)}
                    </Figure>
                  </Td>
                </Tr>
              );
            })}
          </Table>
        </>
      )}
    </Card>
  );
}
