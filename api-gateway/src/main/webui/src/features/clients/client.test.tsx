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

const message = (status: string, message_id = "msg_1") => ({
  message_id,
  client_id: "client_1",
  channel: "email",
  status,
  subject: "Hello",
  body: "How are you?",
  sent_at: new Date().toISOString(),
});

test("a message is sent once though its answer is lost, and no more is claimed than is known", async () => {
  const sent: { key: string | null; body: unknown }[] = [];
  let status = "uncertain";
  shown();
  server.use(
    http.get(`${api}/messages`, () => HttpResponse.json(sent.length > 1 ? [message(status)] : [])),
    http.post(`${api}/messages`, async ({ request }) => {
      sent.push({ key: request.headers.get("Idempotency-Key"), body: await request.json() });
      if (sent.length === 1) return HttpResponse.error();
      return HttpResponse.json(message(status), { status: 202 });
    }),
    http.get(`${api}/messages/:id`, ({ params }) => HttpResponse.json(message(status, String(params.id)))),
  );
  const { user } = open("/clients/client_1");
  await user.click(await screen.findByRole("button", { name: "Write" }));
  const dialog = await screen.findByRole("dialog", { name: "Write to Grace Hopper" });
  const send = within(dialog).getByRole<HTMLButtonElement>("button", { name: "Send" });
  await user.type(within(dialog).getByLabelText("Subject"), "Hello");
  expect(send.disabled).toBe(true);
  await user.type(within(dialog).getByLabelText("Text"), "How are you?");
  await expectAccessible();
  await user.click(send);
  expect(await within(dialog).findByText(/It goes out once/i)).toBeTruthy();
  await user.click(send);
  const told = await screen.findAllByText(/may have gone and is not sent again/);
  expect(told.length).toBeGreaterThan(0);
  expect(await screen.findByText("Uncertain")).toBeTruthy();
  expect(sent[0]?.key).toBe(sent[1]?.key);
  expect(sent[1]?.body).toEqual({ channel: "email", subject: "Hello", body: "How are you?" });
  status = "accepted";
  await user.click(screen.getByRole("button", { name: "Write" }));
  const again = await screen.findByRole("dialog", { name: "Write to Grace Hopper" });
  await user.type(within(again).getByLabelText("Subject"), "Hello");
  await user.type(within(again).getByLabelText("Text"), "How are you?");
  await user.click(within(again).getByRole("button", { name: "Send" }));
  expect(await screen.findByText("Accepted")).toBeTruthy();
  expect(sent[2]?.key).not.toBe(sent[1]?.key);
});

test("what was written is there, page by page; what is over or old is not asked for again", async () => {
  const asked: string[] = [];
  shown();
  server.use(
    http.get(`${api}/messages`, ({ request }) => {
      const url = new URL(request.url);
      if (url.searchParams.get("cursor"))
        return HttpResponse.json([
          { ...message("accepted", "msg_0"), subject: "Long ago", sent_at: "2026-01-01T10:00:00Z" },
        ]);
      const first = [message("accepted", "msg_2"), { ...message("failed"), detail: "No such mailbox." }];
      return HttpResponse.json(first, { headers: { Link: `<${url.href}&cursor=next>; rel="next"` } });
    }),
    http.get(`${api}/messages/:id`, ({ params }) => {
      asked.push(String(params.id));
      return HttpResponse.json(message("delivered", String(params.id)));
    }),
  );
  const { user } = open("/clients/client_1");
  expect(await screen.findByText("Delivered")).toBeTruthy();
  expect(screen.getByText("It did not arrive. GoHighLevel says: No such mailbox.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Load more messages" }));
  expect(await screen.findByText("Long ago")).toBeTruthy();
  expect(screen.getByText("Accepted")).toBeTruthy();
  expect(asked).toEqual(["msg_2"]);
});

test("what was refused is said and can be tried anew; an SMS has its length", async () => {
  const keys = new Set<string | null>();
  shown(client({ email: null }));
  server.use(
    http.post(`${api}/messages`, async ({ request }) => {
      keys.add(request.headers.get("Idempotency-Key"));
      const refused = keys.size === 1 && problem(503, "platform-unavailable", "GoHighLevel is away.");
      return refused || HttpResponse.json({ ...message("refused"), channel: "sms" }, { status: 202 });
    }),
    http.get(`${api}/messages/msg_1`, () => HttpResponse.json({ ...message("refused"), channel: "sms" })),
  );
  const { user } = open("/clients/client_1");
  await user.click(await screen.findByRole("button", { name: "Write" }));
  const dialog = await screen.findByRole("dialog", { name: "Write to Grace Hopper" });
  expect(within(dialog).queryByLabelText("Subject")).toBeNull();
  await user.type(within(dialog).getByLabelText("Text"), "Hi");
  expect(within(dialog).getByText("1,598 characters left.")).toBeTruthy();
  await user.click(within(dialog).getByRole("button", { name: "Send" }));
  expect(await within(dialog).findByText("GoHighLevel is away.")).toBeTruthy();
  await user.click(within(dialog).getByRole("button", { name: "Send" }));
  expect(await within(dialog).findByText(/It was certainly not sent. You can try again/)).toBeTruthy();
  expect(keys.size).toBe(2);
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
