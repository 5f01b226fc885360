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

test("what may have gone keeps its key, also in another dialog, until it is known what became of it", async () => {
  const keys: (string | null)[] = [];
  shown();
  server.use(
    http.post(`${api}/messages`, ({ request }) => {
      keys.push(request.headers.get("Idempotency-Key"));
      if (keys.length === 1) return problem(500, "internal-error", "Our fault.");
      if (keys.length === 2) return problem(503, "service-unavailable", "It is away.");
      if (keys.length === 3) return problem(409, "request-in-progress", "It is still running.");
      if (keys.length === 4) return problem(502, "platform-uncertain", "GoHighLevel did not say.");
      return HttpResponse.json(message("accepted"), { status: 202 });
    }),
  );
  const { user } = open("/clients/client_1");
  const write = async (text: string) => {
    await user.click(await screen.findByRole("button", { name: "Write" }));
    const dialog = await screen.findByRole("dialog", { name: "Write to Grace Hopper" });
    await user.type(within(dialog).getByLabelText("Subject"), "Hello");
    await user.type(within(dialog).getByLabelText("Text"), text);
    const send = () => user.click(within(dialog).getByRole("button", { name: "Send" }));
    await send();
    return { dialog, send };
  };
  const { dialog, send } = await write("Same");
  for (const said of ["Our fault.", "It is away.", "It is still running.", "GoHighLevel did not say."]) {
    expect(await within(dialog).findByText(said)).toBeTruthy();
    expect(within(dialog).getByText(/It goes out once/i)).toBeTruthy();
    if (keys.length < 4) await send();
  }
  await user.click(within(dialog).getByRole("button", { name: "Cancel" }));
  await write("Same");
  await screen.findByText(/GoHighLevel took it/);
  await write("Same");
  await expect.poll(() => keys.length).toBe(6);
  expect(new Set(keys.slice(0, 5)).size).toBe(1);
  expect(keys[5]).not.toBe(keys[0]);
});
