import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { createCampaign } from "@/api/campaigns";
import { platformsQuery } from "@/api/platforms";
import { useOrg } from "@/api/session";
import { Page } from "@/components/ui/page";
import { QueryState } from "@/components/ui/query-state";
import { begun } from "./wizard/values";
import { Wizard } from "./wizard/wizard";

export default function NewCampaignPage() {
  const platforms = useQuery(platformsQuery(useOrg()));
  return (
    <Page
      title="New campaign"
      above={
        <Link to="/campaigns" className="hover:text-ink hover:underline">
          Campaigns
        </Link>
      }
    >
      <QueryState query={platforms} what="the platforms">
        {(all) => (
          <Wizard
            begin={begun()}
            connections={all.flatMap((each) => each.connections)}
            save={createCampaign}
            act="Keep as a draft"
          />
        )}
      </QueryState>
    </Page>
  );
}
