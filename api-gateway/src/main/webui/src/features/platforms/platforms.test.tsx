import { screen, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { expect, test } from "vitest";
import { connection, platform } from "@/testing/ads-fixtures";
import { expectAccessible } from "@/testing/axe";
import { signedIn } from "@/testing/handlers";
import { open } from "@/testing/render";
import { server } from "@/testing/server";

const api = "*/api/platforms";
const google = `${api}/google_ads/connections`;
const accounts = [
  { account: "1112223334", name: "Northwind EU", currency: "EUR", time_zone: "Europe/Berlin" },
  { account: "5556667778", name: "Northwind US", currency: "USD", time_zone: "America/New_York" },
];
const problem = (status: number, code: string, detail: string, errors?: object[]) =>
  HttpResponse.json({ status, code, detail, errors }, { status });

function offered(...connections: ReturnType<typeof connection>[]) {
  server.use(
    http.get(api, () =>
      HttpResponse.json([
        platform("google_ads", "Google Ads", {
          connections,
          sunset_date: "2027-01-15",
          warnings: [{ kind: "version_sunset", days_left: 45, ends_at: "2027-01-16T00:00:00Z" }],
        }),
        platform("openai", "OpenAI", { central: true, mode: "simulation", oauth: false, fields: [] }),
      ]),
    ),
    http.get(`${google}/:id/accounts`, () => HttpResponse.json(accounts)),
    ...signedIn(),
  );
}

test("tells the states of connections apart, and what ends soon", async () => {
  offered(
    connection("a"),
    connection("b", { status: "reauth_required", mode: "live", detail: "invalid_grant: token revoked" }),
    connection("c", {
      status: "down",
      warnings: [{ kind: "expiry", days_left: 7, ends_at: "2026-03-08T10:00:00Z" }],
    }),
  );
  open("/platforms");
  const again = await screen.findByRole("article", { name: "Account b" });
  expect(within(again).getByText("LIVE")).toBeTruthy();
  expect(within(again).getByText("invalid_grant: token revoked")).toBeTruthy();
  expect(within(again).getByRole("button", { name: "Connect again" })).toBeTruthy();
  const down = screen.getByRole("article", { name: "Account c" });
  expect(within(down).getByText("Not answering")).toBeTruthy();
  expect(within(down).getByText(/The connection ends in 7 days/)).toBeTruthy();
  expect(screen.getByText(/This version of the platform's API ends in 45 days/)).toBeTruthy();
  expect(screen.getByText(/The operator of this installation connects it/)).toBeTruthy();
  await expectAccessible();
});

test("a simulation is connected and its account chosen", async () => {
  const sent: unknown[] = [];
  offered();
  server.use(
    http.post(google, async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(connection("new"), { status: 201 });
    }),
    http.patch(`${google}/new`, async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(connection("new"));
    }),
  );
  const { user } = open("/platforms");
  await user.click(await screen.findByRole("button", { name: "Connect Google Ads" }));
  const dialog = await screen.findByRole("dialog", { name: "Connect Google Ads" });
  await user.type(within(dialog).getByLabelText(/^Name/), "Rehearsal");
  await expectAccessible();
  await user.click(within(dialog).getByRole("button", { name: "Connect the simulation" }));
  await user.click(await screen.findByLabelText("Northwind US"));
  await user.click(screen.getByRole("button", { name: "Use this account" }));
  await screen.findByText("The connection works with this account.");
  expect(sent).toEqual([{ mode: "simulation", name: "Rehearsal" }, { account: "5556667778" }]);
});

test("accounts that a platform told of before it was away are said to be old", async () => {
  const as_of = new Date(Date.now() - 2 * 86_400_000).toISOString();
  offered(connection("a"));
  server.use(
    http.get(`${google}/:id/accounts`, () =>
      HttpResponse.json(accounts.map((each) => Object.assign({ stale: true, as_of }, each))),
    ),
  );
  const { user } = open("/platforms");
  await user.click(await screen.findByRole("button", { name: "Change account" }));
  expect(await screen.findByText(/These are the accounts it told of 2 days ago/)).toBeTruthy();
  expect(screen.getByLabelText("Northwind US")).toBeTruthy();
});

test("credentials go in hidden, and what is wrong with them stands at their field", async () => {
  const sent: unknown[] = [];
  offered();
  server.use(
    http.post(google, async ({ request }) => {
      sent.push(await request.json());
      const errors = [{ field: "credentials.access_token", message: "must have plain characters only" }];
      return problem(422, "invalid-values", "Values are wrong.", errors);
    }),
  );
  const { user } = open("/platforms");
  await user.click(await screen.findByRole("button", { name: "Connect Google Ads" }));
  await user.click(screen.getByLabelText("Live, with credentials"));
  const token = screen.getByLabelText<HTMLInputElement>("Access token");
  expect(token.type).toBe("password");
  const go = screen.getByRole<HTMLButtonElement>("button", { name: "Connect" });
  expect(go.disabled).toBe(true);
  await user.type(token, "secret-token");
  await user.click(go);
  expect(await screen.findByText("Must have plain characters only.")).toBeTruthy();
  expect(token.getAttribute("aria-invalid")).toBe("true");
  expect(sent).toEqual([{ mode: "live", credentials: { access_token: "secret-token" } }]);
});

test("a connection is tested, renamed and disconnected", async () => {
  let removed = false;
  let renamed: unknown;
  offered(connection("a", { mode: "live" }));
  server.use(
    http.post(`${google}/a/test`, () =>
      HttpResponse.json({ ok: false, latency_ms: 80, detail: "No answer." }),
    ),
    http.patch(`${google}/a`, async ({ request }) => {
      renamed = await request.json();
      return HttpResponse.json(connection("a"));
    }),
    http.delete(`${google}/a`, () => {
      removed = true;
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const { user } = open("/platforms");
  await user.click(await screen.findByRole("button", { name: "Test" }));
  expect(await screen.findByText("No answer.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Rename" }));
  const name = await screen.findByLabelText("Name");
  await user.clear(name);
  await user.type(name, "Search{Enter}");
  await screen.findByText("The connection has a new name.");
  expect(renamed).toEqual({ name: "Search" });
  await user.click(screen.getByRole("button", { name: "Disconnect" }));
  const dialog = await screen.findByRole("dialog", { name: "Disconnect Account a?" });
  const act = within(dialog).getByRole<HTMLButtonElement>("button", { name: "Disconnect" });
  expect(act.disabled).toBe(true);
  await user.type(within(dialog).getByLabelText(/Type/), "Account a");
  await user.click(act);
  await screen.findByText("It is disconnected.");
  expect(removed).toBe(true);
});

test("without platforms, and with a service that is away, it says so", async () => {
  server.use(
    http.get(api, () => problem(503, "platform-unavailable", "Later.")),
    ...signedIn(),
  );
  const { user } = open("/platforms");
  expect(await screen.findByText("The platforms could not be loaded")).toBeTruthy();
  server.use(http.get(api, () => HttpResponse.json([])));
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByText("No platform is offered here")).toBeTruthy();
});
