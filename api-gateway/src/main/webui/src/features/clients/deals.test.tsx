import { screen, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { expect, test } from "vitest";
import type { Deal, Pipeline } from "@/api/deals";
import { expectAccessible } from "@/testing/axe";
import { allowed, client, crm, crmApi, versioned, withCrm } from "@/testing/client-fixtures";
import { open } from "@/testing/render";
import { server } from "@/testing/server";

const api = `${crmApi}/clients/client_1`;

function deal(more: Partial<Deal> = {}): Deal {
  return {
    opportunity_id: "opp_1",
    connection_id: "conn_1",
    name: "Roof",
    pipeline: "sales",
    stage: "new",
    status: "open",
    value: { amount: "100.00", currency: "EUR" },
    ...more,
  };
}

const stages = (...names: string[]) => names.map((name) => ({ stage_id: name.toLowerCase(), name }));
const sales: Pipeline = {
  pipeline_id: "sales",
  name: "Sales",
  currency: "EUR",
  stages: stages("New", "Offer"),
};
const renewals: Pipeline = {
  pipeline_id: "renewals",
  name: "Renewals",
  currency: "EUR",
  stages: stages("Due"),
};

/** Shows the client with these; what is written of them is noted. */
function shown(deals: Deal[], pipelines: Pipeline[] = [sales, renewals], answer?: () => Response) {
  const sent: unknown[] = [];
  const take = async ({ request }: { request: Request }) => {
    sent.push(new URL(request.url).pathname.split("/").slice(5).join("/"), await request.json());
    return answer?.() ?? HttpResponse.json(deal());
  };
  server.use(
    http.get(`${api}/messages`, () => HttpResponse.json([])),
    http.get(`${api}/opportunities`, () => HttpResponse.json(deals)),
    http.post(`${api}/opportunities`, take),
    http.patch(`${api}/opportunities/opp_1`, take),
    http.get(`${crmApi}/pipelines`, () => HttpResponse.json(pipelines)),
    http.get(api, () => versioned(client())),
    ...withCrm(crm("conn_1")),
  );
  return sent;
}

test("a sale is moved on, and only what differs is sent", async () => {
  const sent = shown([deal()]);
  const { user } = open("/clients/client_1");
  const row = (await screen.findByText("Roof")).closest("li")!;
  expect(await within(row).findByText("Sales, New")).toBeTruthy();
  expect(within(row).getByText("€100.00")).toBeTruthy();
  await user.click(within(row).getByRole("button", { name: "Move Roof" }));
  const dialog = await screen.findByRole("dialog", { name: "Change Roof" });
  const save = within(dialog).getByRole<HTMLButtonElement>("button", { name: "Save" });
  expect(save.disabled).toBe(true);
  await user.selectOptions(within(dialog).getByLabelText("Stage"), "Offer");
  await user.selectOptions(within(dialog).getByLabelText("Status"), "Won");
  await expectAccessible();
  await user.click(save);
  await screen.findByText("It is changed, at GoHighLevel too.");
  expect(sent).toEqual(["opportunities/opp_1", { stage: "offer", status: "won" }]);
});

test("another pipeline begins with its first stage, and a new sale says all of it", async () => {
  const sent = shown([]);
  const { user } = open("/clients/client_1");
  expect(await screen.findByText("No opportunity yet")).toBeTruthy();
  await user.click(await screen.findByRole("button", { name: "New opportunity" }));
  const dialog = await screen.findByRole("dialog", { name: "New opportunity" });
  await user.type(within(dialog).getByLabelText("Name"), "Roof");
  await user.selectOptions(within(dialog).getByLabelText("Pipeline"), "Renewals");
  await user.type(within(dialog).getByLabelText(/^Value in EUR/), "12.50");
  await user.click(within(dialog).getByRole("button", { name: "Add the opportunity" }));
  await screen.findByText("The opportunity is at GoHighLevel.");
  expect(sent).toEqual([
    "opportunities",
    { name: "Roof", pipeline: "renewals", stage: "due", value: { amount: "12.50", currency: "EUR" } },
  ]);
});

test("what is wrong stands at its field", async () => {
  const errors = [{ field: "pipeline", message: "the client has one already" }];
  shown([], [sales], () =>
    HttpResponse.json({ status: 422, code: "invalid-values", errors }, { status: 422 }),
  );
  const { user } = open("/clients/client_1");
  await user.click(await screen.findByRole("button", { name: "New opportunity" }));
  const dialog = await screen.findByRole("dialog", { name: "New opportunity" });
  await user.click(within(dialog).getByRole("button", { name: "Add the opportunity" }));
  expect(await within(dialog).findByText("The client has one already.")).toBeTruthy();
  expect(within(dialog).getByLabelText("Stage").getAttribute("aria-invalid")).toBe("true");
});

test("nobody is offered to move one without its pipelines, or without the right to", async () => {
  shown([deal()], []);
  const { unmount } = open("/clients/client_1");
  expect(await screen.findByText("Roof")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Move Roof" })).toBeNull();
  unmount();
  shown([deal()]);
  server.use(allowed("lead:read", "integration:read"));
  open("/clients/client_1");
  expect(await screen.findByText("Sales, New")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Move Roof" })).toBeNull();
  expect(screen.queryByRole("button", { name: "New opportunity" })).toBeNull();
});
