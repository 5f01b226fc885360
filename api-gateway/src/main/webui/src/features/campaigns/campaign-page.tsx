import { getRouteApi } from "@tanstack/react-router";
import { ConnectionNotices } from "@/components/connection-notices";
import { CampaignFrame } from "./campaign-frame";
import { Details } from "./details";
import { HoursPanel } from "./hours/hours-panel";
import { PartCard } from "./part-card";
import { PerformancePanel } from "./performance-panel";

const route = getRouteApi("/app/campaigns/$campaignId");

export default function CampaignPage() {
  const { campaignId } = route.useParams();
  return (
    <CampaignFrame campaignId={campaignId}>
      {(campaign) => (
        <div className="grid gap-4">
          {campaign.status !== "ended" && <ConnectionNotices used={campaign.platforms} />}
          <div className="grid gap-4 md:grid-cols-[repeat(auto-fit,minmax(17rem,1fr))]">
            {campaign.platforms.map((part) => (
              <PartCard key={part.platform} campaign={campaign} part={part} />
            ))}
          </div>
          <PerformancePanel campaign={campaign} />
          {campaign.platforms.some(({ external_id }) => external_id) && <HoursPanel campaign={campaign} />}
          <Details campaign={campaign} />
        </div>
      )}
    </CampaignFrame>
  );
}
