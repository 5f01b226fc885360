import type { Performance } from "@/api/performance";
import { platformName } from "@/components/platform-mark";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { fileName, saveFile, toCsv } from "@/lib/csv";
import { formatMonthDay, formatMoney, formatNumber } from "@/lib/format";

/** The figures behind the chart. */
export function PerformanceTable({ performance }: { performance: Performance }) {
  return (
    <Table
      caption="Performance by day and platform"
      className="max-h-96 overflow-y-auto"
      head={
        <>
          <Th>Day</Th>
          <Th>Platform</Th>
          <Th number>Impressions</Th>
          <Th number>Clicks</Th>
          <Th number>Spend</Th>
          <Th number>Conversions</Th>
          <Th number>Revenue</Th>
        </>
      }
    >
      {performance.rows.map((row) => (
        <Tr key={`${row.day} ${row.platform}`}>
          <Td className="whitespace-nowrap">{row.day && formatMonthDay(row.day)}</Td>
          <Td>{row.platform && platformName(row.platform)}</Td>
          <Td number>{formatNumber(row.impressions)}</Td>
          <Td number>{formatNumber(row.clicks)}</Td>
          <Td number>{formatMoney(row.spend)}</Td>
          <Td number>{formatNumber(row.conversions, 1)}</Td>
          <Td number>{formatMoney(row.revenue)}</Td>
        </Tr>
      ))}
    </Table>
  );
}

export function savePerformance(name: string, { rows, currency }: Performance): void {
  const head = ["day", "platform", "impressions", "clicks", "spend", "conversions", "revenue", "currency"];
  const cells = rows.map((row) => [
    row.day ?? null,
    row.platform ?? null,
    row.impressions,
    row.clicks,
    row.spend.amount,
    row.conversions,
    row.revenue.amount,
    currency,
  ]);
  saveFile(fileName(name, "performance"), toCsv(head, cells));
}
