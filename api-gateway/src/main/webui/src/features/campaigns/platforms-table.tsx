import { useQuery } from "@tanstack/react-query";
import type { Campaign } from "@/api/campaigns";
import { performanceQuery } from "@/api/performance";
import { useOrg } from "@/api/session";
import { PlatformMark, platformName } from "@/components/platform-mark";
import { QueryState } from "@/components/ui/query-state";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { formatMoney, formatNumber, noData } from "@/lib/format";

function per(amount: number | null | undefined, currency: string): string {
  return amount === undefined || amount === null ? noData : formatMoney({ amount: String(amount), currency });
}

/** What each platform brought for its money, so that they can be compared. */
export function PlatformsTable({ campaign }: { campaign: Campaign }) {
  const performance = useQuery(performanceQuery(useOrg(), campaign.campaign_id, "platform"));
  return (
    <QueryState query={performance} what="the platforms' figures">
      {({ rows, currency }) => (
        <Table
          caption="Performance by platform"
          className="border-t"
          head={
            <>
              <Th>Platform</Th>
              <Th number>Spend</Th>
              <Th number>Clicks</Th>
              <Th number>Spend per click</Th>
              <Th number>Conversions</Th>
              <Th number>Spend per conversion</Th>
              <Th number>Revenue</Th>
              <Th number>Revenue per spend</Th>
            </>
          }
        >
          {rows.map(({ platform = "", spend, clicks, cpc, conversions, cpa, revenue, roas }) => (
            <Tr key={platform}>
              <Td>
                <span className="flex items-center gap-2 whitespace-nowrap">
                  <PlatformMark platform={platform} className="size-6" />
                  {platformName(platform)}
                </span>
              </Td>
              <Td number>{formatMoney(spend)}</Td>
              <Td number>{formatNumber(clicks)}</Td>
              <Td number>{per(cpc, currency)}</Td>
              <Td number>{formatNumber(conversions, 1)}</Td>
              <Td number>{per(cpa, currency)}</Td>
              <Td number>{formatMoney(revenue)}</Td>
              <Td number>{formatNumber(roas, 2)}</Td>
            </Tr>
          ))}
        </Table>
      )}
    </QueryState>
  );
}
