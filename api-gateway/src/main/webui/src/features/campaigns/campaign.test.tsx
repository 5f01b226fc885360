import { screen, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { expect, test } from "vitest";
import { campaign, part, performance } from "@/testing/ads-fixtures";
import { expectAccessible } from "@/testing/axe";
import { campaignKnown } from "@/testing/campaign-pages";
import { open } from "@/testing/render";
import { server } from "@/testing/server";

const api = "*/api/campaigns/camp_1";
const at = "2026-03-03T10:00:00Z";
const error = { code: "platform-forbids", message: "The page may not advertise.", retrying: false, at };
const drift = [{ field: "budget", ours: "45.00 EUR", theirs: "60.00 EUR", found_at: at }];

test("each platform has its own state, trouble and money; what failed is tried again", async () => {
  let launched: string | null = null;
  campaignKnown(
    campaign({
      status: "partly_active",
      platforms: [part("google_ads"), part("meta_ads", { status: "failed", pending: ["status"], error })],
    }),
  );
  server.use(
    http.post(`${api}/launch`, ({ request }) => {
      launched = request.headers.get("If-Match");
      return HttpResponse.json(campaign(), { status: 202 });
    }),
  );
  const { user } = open("/campaigns/camp_1");
  const meta = await screen.findByRole("region", { name: "Meta" });
  expect(within(meta).getByText("Failed")).toBeTruthy();
  expect(within(meta).getByText("The page may not advertise.")).toBeTruthy();
  const google = screen.getByRole("region", { name: "Google Ads" });
  expect(within(google).getByText("Active")).toBeTruthy();
  expect(within(google).getByText(/There as ext_google_ads/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Try again" }));
  await screen.findByText("It is being launched on its platforms.");
  expect(launched).toBe('"3"');
});

test("what was changed at a platform is shown, and somebody says who is right", async () => {
  let sent: unknown;
  campaignKnown(campaign({ platforms: [part("google_ads", { drift })] }));
  server.use(
    http.post(`${api}/drift`, async ({ request }) => {
      sent = await request.json();
      return HttpResponse.json(campaign(), { status: 202 });
    }),
  );
  const { user } = open("/campaigns/camp_1");
  expect(await screen.findByText(/60.00 EUR there, 45.00 EUR here/)).toBeTruthy();
  await expectAccessible();
  await user.click(screen.getByRole("button", { name: "Put ours back" }));
  await screen.findByText("It is decided.");
  expect(sent).toEqual({ platform: "google_ads", decision: "restore" });
});

test("performance is told with its pacing, and as figures", async () => {
  campaignKnown();
  const { user } = open("/campaigns/camp_1");
  expect(await screen.findByText(/€100.00 spent, €125.00 planned until now \(80 %\)/)).toBeTruthy();
  expect(screen.getByRole("progressbar").getAttribute("aria-valuenow")).toBe("80");
  await user.click(screen.getByRole("button", { name: "Show data table" }));
  const table = screen.getByRole("table", { name: "Performance by day and platform" });
  expect(within(table).getAllByRole("row")).toHaveLength(3);
  expect(within(table).getByText("€60.00")).toBeTruthy();
});

test("platforms are compared by what they brought for their money", async () => {
  const rows = [
    { ...performance.rows[0]!, day: undefined, cpc: 1.5, cpa: 30, roas: 5 },
    { ...performance.rows[1]!, day: undefined, conversions: 0, cpa: undefined, roas: 7.5 },
  ];
  campaignKnown();
  server.use(
    http.get(`${api}/performance`, ({ request }) => {
      const byPlatform = new URL(request.url).searchParams.get("by") === "platform";
      return HttpResponse.json(byPlatform ? { ...performance, rows } : performance);
    }),
  );
  open("/campaigns/camp_1");
  const table = await screen.findByRole("table", { name: "Performance by platform" });
  const cells = (name: RegExp) =>
    within(within(table).getByRole("row", { name }))
      .getAllByRole("cell")
      .map((cell) => cell.textContent);
  expect(cells(/^Google Ads/)).toEqual([
    "Google Ads",
    "€60.00",
    "40",
    "€1.50",
    "2",
    "€30.00",
    "€300.00",
    "5",
  ]);
  expect(cells(/^Meta/)[5]).toBe("Not enough data");
});

test("a campaign on one platform has nothing to compare", async () => {
  campaignKnown(campaign({ platforms: [part("google_ads")] }));
  open("/campaigns/camp_1");
  await screen.findByText(/€100.00 spent/);
  expect(screen.queryByRole("table", { name: "Performance by platform" })).toBeNull();
});

test("one in review is approved with a cap; a refusal stays beside what was typed", async () => {
  const sent: unknown[] = [];
  campaignKnown(campaign({ status: "in_review" }));
  server.use(
    http.post(`${api}/approve`, async ({ request }) => {
      sent.push(await request.json());
      const detail = "Who wrote on it may not approve it.";
      return HttpResponse.json({ status: 403, code: "approval-by-author", detail }, { status: 403 });
    }),
  );
  const { user } = open("/campaigns/camp_1");
  await user.click(await screen.findByRole("button", { name: "Approve" }));
  const dialog = await screen.findByRole("dialog", { name: "Approve: Spring sale" });
  await user.type(within(dialog).getByLabelText(/^The budget may be raised/), "120.00");
  await user.type(within(dialog).getByLabelText(/^Note/), "Good.");
  await user.click(within(dialog).getByRole("button", { name: "Approve" }));
  expect(await within(dialog).findByText("Who wrote on it may not approve it.")).toBeTruthy();
  expect(sent).toEqual([{ note: "Good.", budget_cap: "120.00" }]);
});

test("a running one is paused, gets another budget, and is ended only when its name is typed", async () => {
  const calls: string[] = [];
  let budget: unknown;
  campaignKnown();
  server.use(
    http.post(`${api}/:act`, ({ params }) => {
      calls.push(String(params.act));
      return HttpResponse.json(campaign(), { status: 202 });
    }),
    http.put(`${api}/budget`, async ({ request }) => {
      budget = await request.json();
      return HttpResponse.json(campaign(), { status: 202 });
    }),
  );
  const { user } = open("/campaigns/camp_1");
  await user.click(await screen.findByRole("button", { name: "Pause" }));
  await screen.findByText("It is being paused on its platforms.");
  await user.click(screen.getByRole("button", { name: "Change budget" }));
  const dialog = await screen.findByRole("dialog", { name: "Change the budget" });
  const percent = within(dialog).getByLabelText("Percent for Meta");
  await user.clear(percent);
  await user.type(percent, "70{Enter}");
  await user.click(within(dialog).getByRole("button", { name: "Change the budget" }));
  await screen.findByText("The budget is being changed on its platforms.");
  expect(budget).toEqual({ amount: "90.00", shares: { google_ads: 0.3, meta_ads: 0.7 } });
  await user.click(screen.getByRole("button", { name: "End" }));
  const end = await screen.findByRole("dialog", { name: "End Spring sale?" });
  await user.type(within(end).getByLabelText(/Type/), "Spring sale{Enter}");
  await screen.findByText("It is being ended.");
  expect(calls).toEqual(["pause", "end"]);
});
