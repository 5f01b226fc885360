import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { campaignQuery, changeCampaign } from "@/api/campaigns";
import { platformsQuery } from "@/api/platforms";
import { useOrg } from "@/api/session";
import { Page } from "@/components/ui/page";
import { QueryState } from "@/components/ui/query-state";
import { useOpened } from "@/lib/opened";
import { valuesOf } from "./wizard/values";
import { Wizard } from "./wizard/wizard";

const route = getRouteApi("/app/campaigns/$campaignId/edit");

export default function EditCampaignPage() {
  const org = useOrg();
  const { campaignId } = route.useParams();
  const platforms = useQuery(platformsQuery(org));
  const { query, again } = useOpened(
    campaignId,
    useQuery({ ...campaignQuery(org, campaignId), refetchInterval: false, refetchOnMount: "always" }),
  );
  const name = query.data?.value.name;
  return (
    <Page
      title={name ? `Edit ${name}` : "Edit campaign"}
      hint="One that was reviewed or approved is a draft again afterwards."
      above={
        <Link to="/campaigns/$campaignId" params={{ campaignId }} className="hover:text-ink hover:underline">
          {name ?? "Campaign"}
        </Link>
      }
    >
      <QueryState query={query} what="the campaign">
        {({ value, turn }) => (
          <QueryState query={platforms} what="the platforms">
            {(all) => (
              <Wizard
                key={turn}
                begin={valuesOf(value)}
                connections={all.flatMap((each) => each.connections)}
                // Names the version that was read: what somebody else wrote since is not overwritten unseen.
                save={(draft) => changeCampaign(value, draft)}
                onReload={() => void again()}
                act="Keep the change"
              />
            )}
          </QueryState>
        )}
      </QueryState>
    </Page>
  );
}
