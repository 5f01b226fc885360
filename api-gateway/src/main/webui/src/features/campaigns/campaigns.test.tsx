import { screen, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { expect, test } from "vitest";
import { campaign, part } from "@/testing/ads-fixtures";
import { expectAccessible } from "@/testing/axe";
import { signedIn } from "@/testing/handlers";
import { open } from "@/testing/render";
import { server } from "@/testing/server";

const api = "*/api/campaigns";
const drift = [{ field: "budget", ours: "45.00 EUR", theirs: "60.00 EUR", found_at: "2026-03-03T10:00:00Z" }];

test("lists campaigns with their platforms and money, and narrows to a state", async () => {
  const asked: (string | null)[] = [];
  server.use(
    http.get(api, ({ request }) => {
      const status = new URL(request.url).searchParams.get("status");
      asked.push(status);
      return HttpResponse.json(
        status
          ? []
          : [
              campaign({
                start_at: "2026-03-01T23:00:00Z",
                end_at: "2026-03-19T23:00:00Z",
                platforms: [part("google_ads"), part("meta_ads", { drift })],
              }),
            ],
      );
    }),
    ...signedIn(),
  );
  const { user } = open("/campaigns");
  const table = await screen.findByRole("table", { name: "Campaigns" });
  expect(within(table).getByRole("link", { name: "Spring sale" })).toBeTruthy();
  expect(within(table).getByText("Google Ads")).toBeTruthy();
  expect(within(table).getByText("€90.00")).toBeTruthy();
  expect(within(table).getByText("Changed at a platform")).toBeTruthy();
  expect(within(table).getByText("Mar 2, 2026")).toBeTruthy();
  expect(within(table).getByText("to Mar 19, 2026")).toBeTruthy();
  await expectAccessible();
  await user.selectOptions(screen.getByLabelText("State"), "In review");
  expect(await screen.findByText("None in this state")).toBeTruthy();
  expect(asked).toEqual([null, "in_review"]);
});

test("the calendar shows a campaign on the days it runs in its own time zone", async () => {
  server.use(
    http.get(api, () =>
      HttpResponse.json([
        campaign({ start_at: "2026-03-01T23:30:00Z", end_at: "2026-03-04T23:00:00Z" }),
        campaign({
          campaign_id: "camp_2",
          name: "Later",
          start_at: "2026-04-10T00:00:00Z",
          end_at: undefined,
        }),
      ]),
    ),
    ...signedIn(),
  );
  const { user } = open("/campaigns?view=calendar&month=2026-03");
  const grid = await screen.findByRole("table", { name: "Campaigns in March 2026" });
  // In Berlin it begins on the second; three days, three bars.
  const days = within(grid)
    .getAllByRole("link", { name: "Spring sale" })
    .map((link) => link.closest("td")?.querySelector("time")?.dateTime);
  expect(days).toEqual(["2026-03-02", "2026-03-03", "2026-03-04"]);
  expect(within(grid).queryByText("Later")).toBeNull();
  // The list of the month says the same days, and whose they are.
  const lines = within(screen.getByRole("list", { name: "Campaigns of the month" }));
  expect(lines.getByText("Mar 2, 2026 to Mar 4, 2026, Europe/Berlin")).toBeTruthy();
  await expectAccessible();
  await user.click(screen.getByRole("link", { name: "Month after" }));
  const april = await screen.findByRole("table", { name: "Campaigns in April 2026" });
  expect(within(april).getAllByRole("link", { name: "Later" })).toHaveLength(21);
  expect(within(april).queryByText("Spring sale")).toBeNull();
});

test("an organisation without campaigns is led to its first, and a failure is told", async () => {
  server.use(
    http.get(api, () => HttpResponse.json({ status: 503, detail: "Away." }, { status: 503 })),
    ...signedIn(),
  );
  const { user } = open("/campaigns");
  expect(await screen.findByText("The campaigns could not be loaded")).toBeTruthy();
  server.use(http.get(api, () => HttpResponse.json([])));
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByText("No campaign yet")).toBeTruthy();
  expect(screen.getAllByRole("link", { name: "New campaign" })).toHaveLength(2);
});
