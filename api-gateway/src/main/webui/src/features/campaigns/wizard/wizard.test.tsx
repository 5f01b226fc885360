import { screen, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { expect, test } from "vitest";
import { campaign, platforms } from "@/testing/ads-fixtures";
import { expectAccessible } from "@/testing/axe";
import { campaignKnown } from "@/testing/campaign-pages";
import { fill } from "@/testing/fields";
import { open } from "@/testing/render";
import { server } from "@/testing/server";

const api = "*/api/campaigns";
type User = ReturnType<typeof open>["user"];

const next = (user: User) => user.click(screen.getByRole("button", { name: "Next" }));
const step = (name: string) => screen.findByRole("heading", { level: 2, name });

const offered = () => campaignKnown(campaign(), null);

test("a campaign is written step by step, its money divided to the coin", async () => {
  let sent: Record<string, unknown> = {};
  offered();
  server.use(
    http.post(api, async ({ request }) => {
      sent = (await request.json()) as Record<string, unknown>;
      return HttpResponse.json(campaign(), { status: 201 });
    }),
  );
  const { user } = open("/campaigns/new");
  await step("Goal");
  await next(user);
  expect(await screen.findByText("Give it a name.")).toBeTruthy();
  fill(screen.getByLabelText("Name"), "Spring sale");
  await user.click(screen.getByLabelText("Leads"));
  await next(user);
  expect(document.activeElement).toBe(await step("Platforms and budget"));
  for (const name of ["Google Ads", "Meta", "LinkedIn"]) await user.click(screen.getByLabelText(name));
  fill(screen.getByLabelText("Budget in EUR"), "100.01");
  const google = screen.getByLabelText<HTMLInputElement>("Percent for Google Ads");
  await user.clear(google);
  await user.type(google, "50{Enter}");
  const meta = screen.getByLabelText<HTMLInputElement>("Percent for Meta");
  expect([google.value, meta.value]).toEqual(["50", "25"]);
  expect(screen.getByText("€50.01")).toBeTruthy();
  expect(screen.getAllByText("€25.00")).toHaveLength(2);
  await expectAccessible();
  await next(user);
  const zone = await screen.findByLabelText("Time zone");
  fill(zone, "Europe/Berlin");
  fill(screen.getByLabelText(/^Start/), "2026-12-01T08:00");
  fill(screen.getByLabelText(/^End/), "2026-11-01T08:00");
  await next(user);
  expect(await screen.findByText("Must be after the start.")).toBeTruthy();
  fill(screen.getByLabelText(/^End/), "");
  await next(user);
  await user.selectOptions(await screen.findByLabelText("Countries"), "Germany");
  await next(user);
  fill(await screen.findByLabelText("Headline"), "Run further than you ever thought you could");
  fill(screen.getByLabelText("Text"), "Shoes that last.");
  fill(screen.getByLabelText("Link"), "https://shop.test/run");
  const preview = screen.getByRole("figure", { name: "As on Google Ads" });
  expect(within(preview).getByText("headline 43 of 30, cut")).toBeTruthy();
  await next(user);
  await step("Review");
  expect(screen.getByText(/€50.01 \(50 %\) by Search EU/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Keep as a draft" }));
  await screen.findByText("The campaign is kept as a draft.");
  expect(sent).toEqual({
    name: "Spring sale",
    objective: "leads",
    platforms: [
      { platform: "google_ads", connection_id: "conn_g", share: 0.5 },
      { platform: "meta_ads", connection_id: "conn_m", share: 0.25 },
      { platform: "linkedin_ads", connection_id: "conn_l", share: 0.25 },
    ],
    budget: { amount: "100.01", currency: "EUR", period: "daily" },
    start_at: "2026-12-01T07:00:00.000Z",
    time_zone: "Europe/Berlin",
    audience: { countries: ["DE"], min_age: 18, max_age: 65, interests: [], lists: [] },
    creatives: [
      {
        headline: "Run further than you ever thought you could",
        text: "Shoes that last.",
        link: "https://shop.test/run",
      },
    ],
  });
});

test("a platform that is not connected cannot be chosen, and leads to where it can be", async () => {
  offered();
  server.use(
    http.get("*/api/platforms", () =>
      HttpResponse.json(platforms.map((each) => Object.assign({}, each, { connections: [] }))),
    ),
  );
  const { user } = open("/campaigns/new");
  await step("Goal");
  fill(screen.getByLabelText("Name"), "Sale");
  await next(user);
  expect((await screen.findByLabelText<HTMLInputElement>("Meta")).disabled).toBe(true);
  expect(screen.getAllByRole("link", { name: "Connect it" })).toHaveLength(3);
  await next(user);
  expect(screen.getByRole("alert").textContent).toBe("Choose at least one.");
});
