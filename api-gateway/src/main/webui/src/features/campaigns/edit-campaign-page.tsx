import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { campaignQuery, changeCampaign } from "@/api/campaigns";
import { platformsQuery } from "@/api/platforms";
import { useOrg } from "@/api/session";
import { Page } from "@/components/ui/page";
import { QueryState } from "@/components/ui/query-state";
import { valuesOf } from "./wizard/values";
import { Wizard } from "./wizard/wizard";

const route = getRouteApi("/app/campaigns/$campaignId/edit");

export default function EditCampaignPage() {
  const org = useOrg();
  const { campaignId } = route.useParams();
  const platforms = useQuery(platformsQuery(org));
  // Read once: what somebody else changes meanwhile is refused by its version, and not mixed into what is typed.
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
            {(all) => (
              <Wizard
                begin={valuesOf(known)}
                connections={all.flatMap((each) => each.connections)}
                save={(draft) => changeCampaign(known, draft)}
                act="Keep the change"
              />
            )}
          </QueryState>
        )}
      </QueryState>
    </Page>
  );
}
