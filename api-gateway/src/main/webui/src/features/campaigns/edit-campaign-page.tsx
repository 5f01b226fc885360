import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { campaignQuery, changeCampaign, type Campaign } from "@/api/campaigns";
import { platformsQuery, type Connection } from "@/api/platforms";
import { useOrg } from "@/api/session";
import { Page } from "@/components/ui/page";
import { QueryState } from "@/components/ui/query-state";
import { valuesOf } from "./wizard/values";
import { Wizard } from "./wizard/wizard";

const route = getRouteApi("/app/campaigns/$campaignId/edit");

/** Names the version that was read when the form opened: what somebody else wrote since is not overwritten unseen. */
function Editor({ campaign, connections }: { campaign: Campaign; connections: Connection[] }) {
  const [read] = useState(campaign);
  return (
    <Wizard
      begin={valuesOf(read)}
      connections={connections}
      save={(draft) => changeCampaign(read, draft)}
      act="Keep the change"
    />
  );
}

export default function EditCampaignPage() {
  const org = useOrg();
  const { campaignId } = route.useParams();
  const platforms = useQuery(platformsQuery(org));
  const campaign = useQuery({ ...campaignQuery(org, campaignId), refetchInterval: false });
  return (
    <Page
      title={campaign.data ? `Edit ${campaign.data.name}` : "Edit campaign"}
      hint="One that was reviewed or approved is a draft again afterwards."
      above={
        <Link to="/campaigns/$campaignId" params={{ campaignId }} className="hover:text-ink hover:underline">
          {campaign.data?.name ?? "Campaign"}
        </Link>
      }
    >
      <QueryState query={campaign} what="the campaign">
        {(known) => (
          <QueryState query={platforms} what="the platforms">
            {(all) => <Editor campaign={known} connections={all.flatMap((each) => each.connections)} />}
          </QueryState>
        )}
      </QueryState>
    </Page>
  );
}
