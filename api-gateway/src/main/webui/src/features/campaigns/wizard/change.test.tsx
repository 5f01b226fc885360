import { screen } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { expect, test } from "vitest";
import { campaign, part } from "@/testing/ads-fixtures";
import { expectAccessible } from "@/testing/axe";
import { campaignKnown } from "@/testing/campaign-pages";
import { described, fill } from "@/testing/fields";
import { open } from "@/testing/render";
import { server } from "@/testing/server";

const api = "*/api/campaigns";
type User = ReturnType<typeof open>["user"];

const next = (user: User) => user.click(screen.getByRole("button", { name: "Next" }));
const step = (name: string) => screen.findByRole("heading", { level: 2, name });

const offered = () => campaignKnown(campaign(), null);

test("what the service refuses is told in the step and at the field where it can be mended", async () => {
  let match: string | null = null;
  offered();
  server.use(
    http.patch(`${api}/camp_1`, ({ request }) => {
      match = request.headers.get("If-Match");
      const errors = [
        { field: "platforms[1].connection_id", message: "its account is in USD, the budget in EUR" },
      ];
      return HttpResponse.json({ status: 422, code: "invalid-values", errors }, { status: 422 });
    }),
  );
  const { user } = open("/campaigns/camp_1/edit");
  await step("Goal");
  await user.click(screen.getByRole("button", { name: /Review/ }));
  await user.click(await screen.findByRole("button", { name: "Keep the change" }));
  await step("Platforms and budget");
  expect(screen.getByText("Its account is in USD, the budget in EUR.")).toBeTruthy();
  expect(screen.getByLabelText("Account on Meta").getAttribute("aria-invalid")).toBe("true");
  expect(screen.getByLabelText("Account on Google Ads").getAttribute("aria-invalid")).toBeNull();
  expect(match).toBe('"3"');
  await expectAccessible();
});

test("a connection that is gone is shown as gone, and another one is chosen in its place", async () => {
  let sent: { platforms: unknown; budget: unknown } | undefined;
  offered();
  server.use(
    http.get(`${api}/camp_1`, () =>
      HttpResponse.json(
        campaign({
          budget: { amount: "90.00", currency: "GBP", period: "daily" },
          platforms: [part("google_ads", { connection_id: "conn_old" })],
        }),
      ),
    ),
    http.patch(`${api}/camp_1`, async ({ request }) => {
      sent = (await request.json()) as typeof sent;
      return HttpResponse.json(campaign());
    }),
  );
  const { user } = open("/campaigns/camp_1/edit");
  await step("Goal");
  await next(user);
  await step("Platforms and budget");
  expect(screen.getByText(/The connection it ran by is gone/)).toBeTruthy();
  expect(screen.getByLabelText("Budget in GBP")).toBeTruthy();
  const account = screen.getByLabelText<HTMLSelectElement>("Account on Google Ads");
  expect(account.value).toBe("conn_old");
  expect(screen.getByRole<HTMLButtonElement>("button", { name: /Review/ }).disabled).toBe(true);
  await next(user);
  expect(screen.getByText("Choose another account, or leave the platform out.")).toBeTruthy();
  await expectAccessible();
  await user.selectOptions(account, "Search EU · EUR · simulation");
  expect(screen.queryByText(/is gone/)).toBeNull();
  await user.click(screen.getByRole("button", { name: /Review/ }));
  await user.click(await screen.findByRole("button", { name: "Keep the change" }));
  await screen.findByText("The campaign is kept as a draft.");
  expect(sent?.platforms).toEqual([{ platform: "google_ads", connection_id: "conn_g", share: 1 }]);
  expect(sent?.budget).toEqual({ amount: "90.00", currency: "EUR", period: "daily" });
});

test("what is emptied in a change is taken away, and uploaded audiences are kept", async () => {
  let sent: Record<string, unknown> = {};
  offered();
  const audience = { countries: ["DE"], min_age: 25, max_age: 54, interests: [], lists: ["aud_1", "aud_2"] };
  server.use(
    http.get(`${api}/camp_1`, () =>
      HttpResponse.json(campaign({ budget_cap: { amount: "120.00", currency: "EUR" }, audience })),
    ),
    http.patch(`${api}/camp_1`, async ({ request }) => {
      sent = (await request.json()) as typeof sent;
      return HttpResponse.json(campaign());
    }),
  );
  const { user } = open("/campaigns/camp_1/edit");
  await step("Goal");
  await user.click(screen.getByRole("button", { name: /Platforms and budget/ }));
  fill(await screen.findByLabelText(/^Never more than/), "");
  await user.click(screen.getByRole("button", { name: /Schedule/ }));
  fill(await screen.findByLabelText(/^Start/), "");
  fill(screen.getByLabelText(/^End/), "");
  await user.click(screen.getByRole("button", { name: /Audience/ }));
  expect((await screen.findByLabelText<HTMLInputElement>(/^Uploaded audiences/)).value).toBe("aud_1, aud_2");
  await user.click(screen.getByRole("button", { name: /Review/ }));
  expect(await screen.findByText("aud_1, aud_2")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Keep the change" }));
  await screen.findByText("The campaign is kept as a draft.");
  expect(sent).toMatchObject({ budget_cap: "", start_at: "", end_at: "", audience });
});

test("each value the service refuses is told at its field, and what has no field above the form", async () => {
  offered();
  const errors = [
    { field: "platforms", message: "their shares must be 1 together" },
    { field: "budget.amount", message: "leaves nothing for meta_ads" },
    { field: "budget.period", message: "must be daily or lifetime" },
    { field: "budget_cap", message: "must be more than nothing" },
    { field: "audience.lists", message: "are of one platform" },
    { field: "somewhere.else", message: "is odd" },
  ];
  server.use(
    http.patch(`${api}/camp_1`, () =>
      HttpResponse.json(
        { status: 422, code: "invalid-values", detail: "Values are wrong.", errors },
        { status: 422 },
      ),
    ),
  );
  const { user } = open("/campaigns/camp_1/edit");
  await step("Goal");
  await user.click(screen.getByRole("button", { name: /Review/ }));
  await user.click(await screen.findByRole("button", { name: "Keep the change" }));
  await step("Platforms and budget");
  expect(screen.getByText("Their shares must be 1 together.")).toBeTruthy();
  expect(described(screen.getByLabelText("Budget in EUR"))).toContain("Leaves nothing for meta_ads.");
  expect(described(screen.getByLabelText("For"))).toContain("Must be daily or lifetime.");
  expect(described(screen.getByLabelText(/^Never more than/))).toContain("Must be more than nothing.");
  expect(screen.getByText("Somewhere.else is odd.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: /Audience/ }));
  await step("Audience");
  expect(described(screen.getByLabelText(/^Uploaded audiences/))).toContain("Are of one platform.");
});

test("a time that clocks skip is told at its field", async () => {
  offered();
  const { user } = open("/campaigns/camp_1/edit");
  await step("Goal");
  await user.click(screen.getByRole("button", { name: /Schedule/ }));
  fill(await screen.findByLabelText("Time zone"), "Europe/Berlin");
  fill(screen.getByLabelText(/^Start/), "2027-03-28T02:30");
  fill(screen.getByLabelText(/^End/), "2028-03-26T02:30");
  await next(user);
  for (const field of [/^Start/, /^End/])
    expect(described(screen.getByLabelText(field))).toContain(
      "Clocks in Europe/Berlin never show this time; choose another.",
    );
  fill(screen.getByLabelText(/^Start/), "2027-03-28T03:30");
  fill(screen.getByLabelText(/^End/), "");
  await next(user);
  await step("Audience");
});

const name = () => screen.getByLabelText<HTMLInputElement>("Name");

test("a change begins with the campaign as it is now, and again when somebody else was faster", async () => {
  const matches: (string | null)[] = [];
  let known = { name: "Known before", version: 3 };
  offered();
  server.use(
    http.get(`${api}/camp_1`, () => HttpResponse.json(campaign({ ...known, status: "draft" }))),
    http.patch(`${api}/camp_1`, ({ request }) => {
      matches.push(request.headers.get("If-Match"));
      if (matches.length > 1) return HttpResponse.json(campaign());
      known = { name: "Theirs", version: 5 };
      return HttpResponse.json({ status: 412, code: "campaign-version-differs" }, { status: 412 });
    }),
  );
  const { user } = open("/campaigns/camp_1");
  const edit = await screen.findByRole("link", { name: "Edit" });
  known = { name: "Now", version: 4 };
  await user.click(edit);
  await step("Goal");
  expect(name().value).toBe("Now");
  fill(name(), "Mine");
  await user.click(screen.getByRole("button", { name: /Review/ }));
  await user.click(await screen.findByRole("button", { name: "Keep the change" }));
  expect(await screen.findByText(/The campaign was changed since you opened this/)).toBeTruthy();
  await expectAccessible();
  expect(screen.getByText("Mine")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Load it anew" }));
  await step("Goal");
  expect(name().value).toBe("Theirs");
  await user.click(screen.getByRole("button", { name: /Review/ }));
  await user.click(await screen.findByRole("button", { name: "Keep the change" }));
  await screen.findByText("The campaign is kept as a draft.");
  expect(matches).toEqual(['"4"', '"5"']);
});
