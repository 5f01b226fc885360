import { screen, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { expect, test } from "vitest";
import { campaign, part } from "@/testing/ads-fixtures";
import { expectAccessible } from "@/testing/axe";
import { signedIn } from "@/testing/handlers";
import { optimiser, proposal } from "@/testing/optimiser-fixtures";
import { open } from "@/testing/render";
import { server } from "@/testing/server";
import { wordsFor } from "./optimiser/answers";

const api = "*/api/campaigns/camp_1";
const eur = (amount: string) => ({ amount, currency: "EUR" });

function shown(proposals: unknown[], settings: object = optimiser, known = campaign()) {
  server.use(
    http.get(api, () => HttpResponse.json(known)),
    http.get(`${api}/optimiser`, () => HttpResponse.json(settings)),
    http.get(`${api}/proposals`, () => HttpResponse.json(proposals)),
    ...signedIn(),
  );
}

test("a proposal tells its effect, what lost against it and on what it stands, and is accepted", async () => {
  const said: string[] = [];
  shown([proposal({ status: "proposed" })]);
  server.use(
    http.post(`${api}/proposals/prop_1/:word`, ({ params }) => {
      said.push(String(params.word));
      return HttpResponse.json(proposal({ status: "applying" }));
    }),
  );
  const { user } = open("/campaigns/camp_1/optimiser");
  const day = await screen.findByRole("article", { name: "Mar 3" });
  expect(within(day).getByText("+€12.00")).toBeTruthy();
  expect(within(day).getByText("(-€3.00 to +€25.00)")).toBeTruthy();
  expect(within(day).getByText("+20 %")).toBeTruthy();
  await user.click(within(day).getByText("Why"));
  const lost = within(day).getByRole("table", { name: /What else was weighed/ });
  expect(within(lost).getByText("The same for each")).toBeTruthy();
  expect(within(lost).getByText("is expected to earn less")).toBeTruthy();
  expect(within(day).getByRole("table", { name: /What the platforms had said/ })).toBeTruthy();
  expect(within(day).getByText("the limit of change in a day")).toBeTruthy();
  await expectAccessible();
  await user.click(within(day).getByRole("button", { name: "Accept" }));
  await screen.findByText("The money is being moved as proposed.");
  expect(said).toEqual(["accept"]);
});

/** Each platform has what the proposal gave it. */
const moved = campaign({
  platforms: [
    part("google_ads", { budget: { ...eur("54.00"), period: "daily" } }),
    part("meta_ads", { budget: { ...eur("36.00"), period: "daily" } }),
  ],
});

const acts = (day: HTMLElement) =>
  within(day)
    .queryAllByRole("button")
    .map((each) => each.textContent);

test("only what can still be undone or taken is offered so", async () => {
  const applied = { status: "applied", answer: { by: "user_1", at: "2026-03-03T06:30:00Z" } };
  shown(
    [
      proposal({ proposal_id: "prop_4", day: "2026-03-05", status: "kept" }),
      proposal({ proposal_id: "prop_3", day: "2026-03-04", ...applied }),
      proposal({ proposal_id: "prop_2", ...applied }),
      proposal({ proposal_id: "prop_1", day: "2026-03-02", status: "proposed" }),
    ],
    optimiser,
    moved,
  );
  open("/campaigns/camp_1/optimiser");
  const last = await screen.findByRole("article", { name: "Mar 4" });
  expect(acts(last)).toEqual(["Undo"]);
  expect(within(last).getByText("Mar 3, 2026, 7:30 AM, Europe/Berlin")).toBeTruthy();
  expect(acts(screen.getByRole("article", { name: "Mar 3" }))).toEqual([]);
  expect(acts(screen.getByRole("article", { name: "Mar 2" }))).toEqual(["Dismiss"]);
});

test("what people changed since, or stopped, cannot be undone", () => {
  const done = proposal({ status: "applied" });
  expect(wordsFor(done, [done], moved)).toEqual(["undo"]);
  expect(wordsFor(done, [done], campaign())).toEqual([]);
  expect(wordsFor(done, [done], { ...moved, status: "paused" })).toEqual([]);
  const open = proposal();
  expect(wordsFor(open, [open], { ...moved, status: "paused" })).toEqual(["dismiss"]);
});

test("a look that has nothing to say is told so", async () => {
  shown([]);
  server.use(http.post(`${api}/optimiser/run`, () => new HttpResponse(null, { status: 204 })));
  const { user } = open("/campaigns/camp_1/optimiser");
  await user.click(await screen.findByRole("button", { name: "Look now" }));
  expect(await screen.findByText(/There is nothing to do now/)).toBeTruthy();
  server.use(http.post(`${api}/optimiser/run`, () => HttpResponse.json(proposal())));
  await user.click(screen.getByRole("button", { name: "Look now" }));
  expect(await screen.findByText(/It has looked at the campaign/)).toBeTruthy();
});

test("an applied one tells what came of it and is taken back; a finished one asks nothing", async () => {
  const said: string[] = [];
  const outcome = {
    revenue: eur("310.00"),
    spend: eur("90.00"),
    expected: { mean: eur("300.00"), low: eur("250.00"), high: eur("350.00") },
    reported: 0.9,
    verdict: "as_expected",
  };
  shown(
    [
      proposal({ status: "applied", outcome }),
      proposal({ proposal_id: "prop_0", day: "2026-03-02", status: "expired" }),
    ],
    optimiser,
    moved,
  );
  server.use(
    http.post(`${api}/proposals/:id/:word`, ({ params }) => {
      said.push(`${String(params.id)} ${String(params.word)}`);
      return HttpResponse.json(proposal({ status: "undoing" }));
    }),
  );
  const { user } = open("/campaigns/camp_1/optimiser");
  const day = await screen.findByRole("article", { name: "Mar 3" });
  expect(within(day).getByText("As expected")).toBeTruthy();
  expect(within(day).getByText(/The day brought €310.00 for €90.00/)).toBeTruthy();
  expect(within(screen.getByRole("article", { name: "Mar 2" })).queryByRole("button")).toBeNull();
  await user.click(within(day).getByRole("button", { name: "Undo" }));
  await screen.findByText(/The money is being put back/);
  expect(said).toEqual(["prop_1 undo"]);
});

test("the optimiser is set, with its hard limits", async () => {
  let sent: unknown;
  shown([], { ...optimiser, watching: false });
  server.use(
    http.put(`${api}/optimiser`, async ({ request }) => {
      sent = await request.json();
      return HttpResponse.json(optimiser);
    }),
  );
  const { user } = open("/campaigns/camp_1/optimiser");
  expect(await screen.findByText("No proposal yet")).toBeTruthy();
  await user.click(await screen.findByRole("button", { name: "Set it up" }));
  await user.click(await screen.findByLabelText("Auto"));
  const change = screen.getByLabelText("Change in a day, percent");
  await user.clear(change);
  await user.type(change, "20");
  await user.type(screen.getByLabelText(/^Cap for Meta/), "fifty");
  expect(screen.getByText("Use a number such as 50.00.")).toBeTruthy();
  await user.clear(screen.getByLabelText(/^Cap for Meta/));
  await user.type(screen.getByLabelText(/^Cap for Meta/), "50");
  await expectAccessible();
  await user.click(screen.getByRole("button", { name: "Set the optimiser" }));
  await screen.findByText("The optimiser is set.");
  expect(sent).toEqual({
    mode: "auto",
    max_daily_change_percent: 20,
    min_roas: 2,
    caps: { meta_ads: eur("50") },
  });
});
