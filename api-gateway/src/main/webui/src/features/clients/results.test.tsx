import { fireEvent, screen, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { expect, test } from "vitest";
import { expectAccessible } from "@/testing/axe";
import { crm, crmApi, stats, withCrm } from "@/testing/client-fixtures";
import { open } from "@/testing/render";
import { server } from "@/testing/server";

const figures = {
  clients: 12,
  opportunities: { open: 4, won: 3, lost: 1, abandoned: 0 },
  pipeline_value: [
    { amount: "900.00", currency: "EUR" },
    { amount: "50.00", currency: "USD" },
  ],
  won_revenue: [{ amount: "300.00", currency: "EUR" }],
  email: stats,
  as_of: "2026-03-01T10:00:00Z",
  stale: false,
  mode: "simulation",
};

function answered(body: object) {
  const asked: URL[] = [];
  server.use(
    http.get(`${crmApi}/analytics`, ({ request }) => {
      asked.push(new URL(request.url));
      return HttpResponse.json(body);
    }),
    ...withCrm(crm("conn_1")),
  );
  return asked;
}

const fact = async (name: string) => (await screen.findByText(name)).parentElement!;

test("opportunities and e-mails of a time are told; currencies are not added up", async () => {
  const asked = answered(figures);
  open("/clients/results?from=2026-02-01&to=2026-02-28");

  expect(within(await fact("Worth of the open ones")).getByText("€900.00 + $50.00")).toBeTruthy();
  expect(within(await fact("Share won")).getByText("75 %")).toBeTruthy();
  expect(within(await fact("Won")).getByText("1 lost, 0 abandoned")).toBeTruthy();
  expect(screen.getByRole("table", { name: "What became of the e-mails" })).toBeTruthy();
  expect(asked[0]?.search).toBe("?connection_id=conn_1&from=2026-02-01&to=2026-02-28");
  await expectAccessible();
});

test("nothing to divide is no zero percent, and a CRM that was never read is said to be so", async () => {
  const asked = answered({
    ...figures,
    opportunities: { open: 0, won: 0, lost: 0, abandoned: 0 },
    pipeline_value: [],
    won_revenue: [],
    email: { ...stats, sent: 0 },
    as_of: null,
    stale: true,
  });
  open("/clients/results");
  expect(await screen.findByText(/is being read for the first time/)).toBeTruthy();
  expect(screen.getAllByText("Not enough data")).toHaveLength(3);
  expect(screen.getByText("None went out in this time.")).toBeTruthy();
  expect(screen.getByText(/It was never read through/)).toBeTruthy();
  const days = (Date.now() - Date.parse(asked[0]?.searchParams.get("from") ?? "")) / 86_400_000;
  expect(Math.floor(days)).toBe(29);
});

test("an end before the beginning stays on the screen as what it is", async () => {
  server.use(
    http.get(`${crmApi}/analytics`, () =>
      HttpResponse.json(
        { status: 422, code: "invalid-values", detail: "to must be after from" },
        { status: 422 },
      ),
    ),
    ...withCrm(crm("conn_1")),
  );
  open("/clients/results?from=2026-02-02&to=2026-02-01");
  expect(await screen.findByText("The results could not be loaded")).toBeTruthy();
  expect(screen.getByText("to must be after from")).toBeTruthy();
});

test("an end alone has a beginning before it, which is shown and follows the end", async () => {
  const asked = answered(figures);
  open("/clients/results?to=2026-02-28");
  expect((await screen.findByLabelText<HTMLInputElement>("From")).value).toBe("2026-01-30");
  await fact("Won");
  expect(asked[0]?.search).toBe("?connection_id=conn_1&from=2026-01-30&to=2026-02-28");
  fireEvent.change(screen.getByLabelText("To"), { target: { value: "2025-11-30" } });
  await expect.poll(() => asked[1]?.search).toBe("?connection_id=conn_1&from=2025-11-01&to=2025-11-30");
  expect(screen.getByLabelText<HTMLInputElement>("From").value).toBe("2025-11-01");
});
