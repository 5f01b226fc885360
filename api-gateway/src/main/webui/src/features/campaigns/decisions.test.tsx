import { screen, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { expect, test } from "vitest";
import { campaign, connection, part, platform } from "@/testing/ads-fixtures";
import { expectAccessible } from "@/testing/axe";
import { campaignKnown } from "@/testing/campaign-pages";
import { open } from "@/testing/render";
import { server } from "@/testing/server";

const api = "*/api/campaigns/camp_1";
const at = "2026-03-03T10:00:00Z";
const error = { code: "platform-forbids", message: "The page may not advertise.", retrying: false, at };

test("what is decided names the version that was read when the dialog opened", async () => {
  const known = campaign({
    status: "in_review",
    budget_cap: { amount: "120.00", currency: "EUR" },
    // While something is on its way the page reads it again every other second.
    platforms: [part("google_ads", { pending: ["status"] })],
  });
  let sent: unknown[] = [];
  campaignKnown(known);
  server.use(
    http.post(`${api}/approve`, async ({ request }) => {
      sent = [request.headers.get("If-Match"), await request.json()];
      return HttpResponse.json(known);
    }),
  );
  const { user } = open("/campaigns/camp_1");
  await user.click(await screen.findByRole("button", { name: "Approve" }));
  const dialog = await screen.findByRole("dialog", { name: "Approve: Spring sale" });
  server.use(http.get(api, () => HttpResponse.json({ ...known, name: "Summer sale", version: 9 })));
  await screen.findByText("Summer sale", { selector: "h1" });
  // Without a cap it would keep the one it has: an emptied one is its budget.
  await user.clear(within(dialog).getByLabelText(/^The budget may be raised/));
  await user.click(within(dialog).getByRole("button", { name: "Approve" }));
  await screen.findByText("It is approved.");
  expect(sent).toEqual(['"3"', { budget_cap: "90.00" }]);
});

test("the cap of a running one is raised, and a budget without new shares leaves them", async () => {
  const sent: unknown[] = [];
  campaignKnown(
    campaign({ platforms: [part("google_ads", { share: 0.333333 }), part("meta_ads", { share: 0.666667 })] }),
  );
  server.use(
    http.post(`${api}/approve`, async ({ request }) => {
      sent.push(request.headers.get("If-Match"), await request.json());
      return HttpResponse.json(campaign());
    }),
    http.put(`${api}/budget`, async ({ request }) => {
      sent.push(request.headers.get("If-Match"), await request.json());
      const errors = [
        { field: "shares", message: "must be 1 together" },
        { field: "currency", message: "must be EUR" },
      ];
      return HttpResponse.json({ status: 422, detail: "Values are wrong.", errors }, { status: 422 });
    }),
  );
  const { user } = open("/campaigns/camp_1");
  await user.click(await screen.findByRole("button", { name: "Raise the cap" }));
  const raise = await screen.findByRole("dialog", { name: "Raise the cap: Spring sale" });
  expect(within(raise).getByRole<HTMLButtonElement>("button", { name: "Raise the cap" }).disabled).toBe(true);
  await user.type(within(raise).getByLabelText(/^The budget may be raised/), "150.00{Enter}");
  await screen.findByText("The cap is changed.");
  await user.click(screen.getByRole("button", { name: "Change budget" }));
  const budget = await screen.findByRole("dialog", { name: "Change the budget" });
  const amount = within(budget).getByLabelText("EUR each day");
  await user.clear(amount);
  await user.type(amount, "95.00{Enter}");
  expect(await within(budget).findByText("Must be 1 together.")).toBeTruthy();
  expect(within(budget).getByText("Currency must be EUR.")).toBeTruthy();
  expect(sent).toEqual(['"3"', { budget_cap: "150.00" }, '"3"', { amount: "95.00" }]);
});

test("a platform that failed is tried again also while the campaign is paused or ended", async () => {
  const failed = part("meta_ads", { status: "failed", pending: ["status"], error });
  for (const status of ["paused", "ended"] as const) {
    campaignKnown(campaign({ status, platforms: [part("google_ads"), failed] }));
    const { unmount } = open("/campaigns/camp_1");
    expect(await screen.findByRole("button", { name: "Try again" })).toBeTruthy();
    unmount();
  }
});

test("trouble with the connections it runs by is told on the campaign, that of others is not", async () => {
  const used = connection("conn_g", {
    name: "Search EU",
    warnings: [{ kind: "expiry", days_left: 1, ends_at: "2026-03-02T23:30:00Z" }],
  });
  const other = connection("conn_x", { name: "Unused", status: "down" });
  campaignKnown(
    campaign({
      audience: { countries: ["DE"], min_age: 25, max_age: 54, interests: [], lists: ["aud_1"] },
    }),
  );
  server.use(
    http.get("*/api/platforms", () =>
      HttpResponse.json([
        platform("google_ads", "Google Ads", { connections: [used, other] }),
        platform("meta_ads", "Meta"),
      ]),
    ),
  );
  open("/campaigns/camp_1");
  const told = await screen.findByRole("region", { name: "Connections that need attention" });
  const lines = within(told)
    .getAllByRole("listitem")
    .map((each) => each.textContent);
  expect(lines).toEqual([
    "Meta. Its connection was ended. From here nothing can be changed or read there any more.",
    "Search EU. The connection ends in 1 day, on Mar 3, 2026. Connect it again before.",
  ]);
  expect(screen.getByText("aud_1")).toBeTruthy();
  expect(screen.getByText("Mar 2, 2026, 9:00 AM, Europe/Berlin")).toBeTruthy();
  await expectAccessible();
});
