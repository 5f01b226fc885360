import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { campaignQuery, type Campaign } from "@/api/campaigns";
import { useOrg } from "@/api/session";
import { CampaignStatus } from "@/components/campaign-status";
import { Page } from "@/components/ui/page";
import { QueryState } from "@/components/ui/query-state";
import { TabNav } from "@/components/ui/tabs";
import { formatMoney, humanize } from "@/lib/format";
import { CampaignActs } from "./campaign-acts";

interface Props {
  campaignId: string;
  view?: string;
  children: (campaign: Campaign) => ReactNode;
}

function summary({ objective, budget, budget_cap }: Campaign): string {
  const cap = budget_cap ? `, never more than ${formatMoney(budget_cap)}` : "";
  return `For ${humanize(objective).toLowerCase()}. ${formatMoney(budget)} ${budget.period === "daily" ? "each day" : "in all"}${cap}.`;
}

/** What all views of one campaign share: how it stands, and what can be done with it. */
export function CampaignFrame({ campaignId, view, children }: Props) {
  const campaign = useQuery(campaignQuery(useOrg(), campaignId));
  const name = campaign.data?.name ?? "Campaign";
  return (
    <Page
      wide
      title={view ? `${name}: ${view}` : name}
      above={
        <Link to="/campaigns" className="hover:text-ink hover:underline">
          Campaigns
        </Link>
      }
      beside={campaign.data && <CampaignStatus status={campaign.data.status} />}
      hint={campaign.data && summary(campaign.data)}
      actions={campaign.data && <CampaignActs campaign={campaign.data} />}
    >
      <TabNav label="Views of the campaign">
        <Link to="/campaigns/$campaignId" params={{ campaignId }} activeOptions={{ exact: true }}>
          Work
        </Link>
        <Link to="/campaigns/$campaignId/optimiser" params={{ campaignId }}>
          Optimiser
        </Link>
      </TabNav>
      <QueryState query={campaign} what="the campaign">
        {children}
      </QueryState>
    </Page>
  );
}
