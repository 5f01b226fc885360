import { screen, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { expect, test } from "vitest";
import { connection, platform } from "@/testing/ads-fixtures";
import { expectAccessible } from "@/testing/axe";
import { signedIn } from "@/testing/handlers";
import { open } from "@/testing/render";
import { server } from "@/testing/server";

const region = { name: "Connections that need attention" };
const expiry = (days_left: number) => ({ kind: "expiry", days_left, ends_at: "2026-03-08T10:00:00Z" });

test("what is wrong or ends soon with connections is told on the overview, what is urgent first", async () => {
  server.use(
    http.get("*/api/platforms", () =>
      HttpResponse.json([
        platform("google_ads", "Google Ads", {
          warnings: [{ kind: "version_sunset", days_left: 14, ends_at: "2027-01-16T00:00:00Z" }],
          connections: [
            connection("a", { name: "Search", warnings: [expiry(7)] }),
            connection("b", { name: "Shop", status: "reauth_required" }),
          ],
        }),
        platform("meta_ads", "Meta", { connections: [connection("c", { name: "Social", status: "down" })] }),
        platform("linkedin_ads", "LinkedIn", { warnings: [{ ...expiry(1), kind: "version_sunset" }] }),
      ]),
    ),
    ...signedIn(),
  );
  const { user } = open("/");
  const told = await screen.findByRole("region", region);
  const lines = within(told)
    .getAllByRole("listitem")
    .map((each) => each.textContent);
  // LinkedIn is not connected: how long its version is served concerns nobody here.
  expect(lines).toEqual([
    "Shop. The platform no longer accepts its credentials. A person has to connect it again.",
    "Social. The platform does not answer. It is tried again by itself; nothing has to be done here.",
    "Search. The connection ends in 7 days, on Mar 8, 2026. Connect it again before.",
    "Google Ads. This version of the platform's API ends in 14 days, on Jan 15, 2027. The operator has to move to a newer one.",
  ]);
  await expectAccessible();
  await user.click(within(told).getByRole("link", { name: "See the platforms" }));
  expect(await screen.findByRole("heading", { level: 1, name: "Platforms" })).toBeTruthy();
});

test("while all is well, or cannot be known, nothing is said", async () => {
  server.use(
    http.get("*/api/platforms", () => HttpResponse.json({ status: 503 }, { status: 503 })),
    ...signedIn(),
  );
  open("/");
  expect(await screen.findByText("$58,705.23")).toBeTruthy();
  expect(screen.queryByRole("region", region)).toBeNull();
});
