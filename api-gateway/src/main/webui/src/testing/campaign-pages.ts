import { http, HttpResponse } from "msw";
import { campaign, hours, performance, platforms } from "./ads-fixtures";
import { signedIn } from "./handlers";
import { server } from "./server";

const one = "*/api/campaigns/camp_1";

/** A signed-in organisation with a campaign, on three platforms that are connected. */
export function campaignKnown(
  known = campaign(),
  brought: object | null = performance,
  byHour: object | null = hours,
) {
  server.use(
    http.get("*/api/platforms", () => HttpResponse.json(platforms)),
    http.get(one, () => HttpResponse.json(known)),
    http.get(`${one}/performance`, () =>
      brought ? HttpResponse.json(brought) : HttpResponse.json({ status: 404 }, { status: 404 }),
    ),
    http.get("*/api/analytics/metrics/hours", ({ request }) =>
      byHour && new URL(request.url).searchParams.get("campaign_id") === known.campaign_id
        ? HttpResponse.json(byHour)
        : HttpResponse.json({ status: 503, code: "storage-unavailable" }, { status: 503 }),
    ),
    ...signedIn(),
  );
}
