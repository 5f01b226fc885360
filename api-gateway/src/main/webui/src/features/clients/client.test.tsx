import { screen, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { expect, test } from "vitest";
import { expectAccessible } from "@/testing/axe";
import { client, crm, crmApi, versioned, withCrm } from "@/testing/client-fixtures";
import { open } from "@/testing/render";
import { server } from "@/testing/server";

const api = `${crmApi}/clients/client_1`;
const problem = (status: number, code: string, detail: string, errors?: object[]) =>
  HttpResponse.json({ status, code, detail, errors }, { status });

function shown(known = client()) {
  server.use(
    http.get(`${api}/messages`, () => HttpResponse.json([])),
    http.get(api, () => versioned(known)),
    http.get(`${crmApi}/clients`, () => HttpResponse.json([])),
    ...withCrm(crm("conn_1")),
  );
}

test("a client is changed as it was read, and only what differs is sent", async () => {
  const sent: unknown[] = [];
  shown();
  server.use(
    http.put(api, async ({ request }) => {
      sent.push(request.headers.get("If-Match"), await request.json());
      if (sent.length === 2) return problem(412, "client-version-differs", "Another version.");
      return versioned(client({ company: "Navy" }));
    }),
  );
  const { user } = open("/clients/client_1");
  await user.click(await screen.findByRole("button", { name: "Edit" }));
  const dialog = await screen.findByRole("dialog", { name: "Edit the client" });
  const save = within(dialog).getByRole<HTMLButtonElement>("button", { name: "Save" });
  expect(save.disabled).toBe(true);
  const company = within(dialog).getByLabelText(/^Company/);
  await user.clear(company);
  await user.type(company, "Navy");
  await user.click(save);
  expect(await within(dialog).findByText(/was changed since you opened this/)).toBeTruthy();
  await user.click(save);
  await screen.findByText("It is changed, at GoHighLevel too.");
  expect(sent).toEqual(['"7"', { company: "Navy" }, '"7"', { company: "Navy" }]);
});

test("tags are added and taken away", async () => {
  const sent: unknown[] = [];
  shown(client({ tags: ["vip", "old"] }));
  server.use(
    http.post(`${api}/tags`, async ({ request }) => {
      sent.push(await request.json());
      return versioned(client());
    }),
    http.delete(`${api}/tags`, async ({ request }) => {
      sent.push(await request.json());
      return versioned(client());
    }),
  );
  const { user } = open("/clients/client_1");
  await user.type(await screen.findByLabelText("Add tags"), "new, loud{Enter}");
  await screen.findByText("Tagged, at GoHighLevel too.");
  await user.click(screen.getByRole("button", { name: "Take away old" }));
  await screen.findByText("old is taken away.");
  expect(sent).toEqual([{ tags: ["new", "loud"] }, { tags: ["old"] }]);
  await expectAccessible();
});

test("a live client is deleted only after its name is typed", async () => {
  let condition: string | null = null;
  shown(client({ mode: "live" }));
  server.use(
    http.delete(api, ({ request }) => {
      condition = request.headers.get("If-Match");
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const { user } = open("/clients/client_1");
  await user.click(await screen.findByRole("button", { name: "Delete" }));
  const dialog = await screen.findByRole("dialog", { name: "Delete Grace Hopper?" });
  const act = within(dialog).getByRole<HTMLButtonElement>("button", { name: "Delete" });
  expect(act.disabled).toBe(true);
  await user.type(within(dialog).getByLabelText(/Type/), "Grace Hopper");
  await user.click(act);
  expect(await screen.findByRole("heading", { level: 1, name: "Clients" })).toBeTruthy();
  expect(condition).toBe('"7"');
});

test("one that is not there is said to be so", async () => {
  server.use(
    http.get(api, () => problem(404, "client-not-found", "There is no such client.")),
    ...withCrm(crm("conn_1")),
  );
  open("/clients/client_1");
  expect(await screen.findByText("The client could not be loaded")).toBeTruthy();
  expect(screen.getByText("There is no such client.")).toBeTruthy();
});
