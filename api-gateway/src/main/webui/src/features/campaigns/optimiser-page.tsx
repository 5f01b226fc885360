import { getRouteApi } from "@tanstack/react-router";
import { CampaignFrame } from "./campaign-frame";
import { OptimiserPanel } from "./optimiser/optimiser-panel";
import { Timeline } from "./optimiser/timeline";

const route = getRouteApi("/app/campaigns/$campaignId/optimiser");

export default function OptimiserPage() {
  const { campaignId } = route.useParams();
  return (
    <CampaignFrame campaignId={campaignId} view="Optimiser">
      {(campaign) => (
        <div className="grid gap-4">
          <OptimiserPanel campaign={campaign} />
          <Timeline campaign={campaign} />
        </div>
      )}
    </CampaignFrame>
  );
}
