import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { saveFile, toCsv } from "@/lib/csv";
import { formatMoney, formatNumber } from "@/lib/format";
import { Figure } from "./figure";
import type { Answer } from "./outputs";

export interface Ranked {
  campaign: string;
  rank: number;
  spend: { amount: string; currency: string };
  conversions: number;
  cost: { amount: string; currency: string } | null;
  impressions: number | null;
  clicks: number | null;
  source: string;
}

export function rankedOf({ plan, performance }: Answer): Ranked[] {
  const known = new Map(performance?.campaigns.map((each) => [each.campaign, each]));
  return plan.ranking
    .map((each) => ({
      campaign: each.campaign,
      rank: each.rank,
      spend: each.spend,
      conversions: each.conversions,
      cost: each.cost_per_conversion,
      impressions: known.get(each.campaign)?.impressions ?? null,
      clicks: known.get(each.campaign)?.clicks ?? null,
      source: each.source,
    }))
    .toSorted((a, b) => a.rank - b.rank);
}

export function saveRanking(rows: Ranked[]): void {
  const head = [
    "rank",
    "campaign",
    "impressions",
    "clicks",
    "spend",
    "currency",
    "conversions",
    "cost_per_conversion",
  ];
  const lines = rows.map((r) => [
    r.rank,
    r.campaign,
    r.impressions,
    r.clicks,
    r.spend.amount,
    r.spend.currency,
    r.conversions,
    r.cost?.amount ?? null,
  ]);
  saveFile("campaigns.csv", toCsv(head, lines));
}

export function Ranking({ rows }: { rows: Ranked[] }) {
  return (
    <Card className="overflow-hidden">
      <CardHead
        title="Campaigns by cost per conversion"
        hint="The cheapest conversion first."
        className="pb-3"
      >
        <Button size="sm" onClick={() => saveRanking(rows)}>
          Save as CSV
        </Button>
      </CardHead>
      <Table
        caption="Campaigns ranked by cost per conversion"
        head={
          <>
            <Th className="w-14 max-sm:hidden">Rank</Th>
            <Th className="max-sm:pl-4">Campaign</Th>
            <Th number className="max-sm:hidden">
              Impressions
            </Th>
            <Th number className="max-sm:hidden">
              Clicks
            </Th>
            <Th number>Spend</Th>
            <Th number>Conversions</Th>
            <Th number aria-sort="ascending">
              Cost per conversion
            </Th>
          </>
        }
      >
        {rows.map((row, index) => {
          const from = { source: row.source, row: row.campaign };
          const of = (what: string) => `${what} of campaign ${row.campaign}`;
          return (
            <Tr key={row.campaign} data-campaign={row.campaign}>
              <Td className="tnum text-soft max-sm:hidden">{row.rank}</Td>
              <Td className="font-medium max-sm:pl-4">
                <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
                  {row.campaign}
                  {index === 0 && row.cost && (
                    <Badge tone="good" className="max-sm:hidden">
                      Best
                    </Badge>
                  )}
                  {index > 0 && index === rows.length - 1 && (
                    <Badge tone="bad" className="max-sm:hidden">
                      Most expensive
                    </Badge>
                  )}
                </span>
              </Td>
              <Td number className="max-sm:hidden">
                <Figure {...from} label={of("Impressions")}>
                  {formatNumber(row.impressions)}
                </Figure>
              </Td>
              <Td number className="max-sm:hidden">
                <Figure {...from} label={of("Clicks")}>
                  {formatNumber(row.clicks)}
                </Figure>
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
              <Td number className="font-semibold" data-figure="cost_per_conversion">
                <Figure {...from} label={of("Cost per conversion")}>
                  {formatMoney(row.cost)}
                </Figure>
              </Td>
            </Tr>
          );
        })}
      </Table>
    </Card>
  );
}
