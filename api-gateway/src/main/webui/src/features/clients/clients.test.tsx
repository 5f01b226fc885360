import { screen, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { expect, test } from "vitest";
import { expectAccessible } from "@/testing/axe";
import { allowed, client, crm, crmApi, versioned, withCrm } from "@/testing/client-fixtures";
import { open } from "@/testing/render";
import { server } from "@/testing/server";

const api = `${crmApi}/clients`;
const problem = (status: number, code: string, detail: string, errors?: object[]) =>
  HttpResponse.json({ status, code, detail, errors }, { status });

/** Answers with these clients; what was asked for is noted. */
function listed(clients: object[], asked: URL[] = []) {
  server.use(
    http.get(api, ({ request }) => {
      asked.push(new URL(request.url));
      return HttpResponse.json(clients);
    }),
  );
  return asked;
}

test("without a CRM the way to one is shown", async () => {
  server.use(...withCrm());
  open("/clients");
  expect(await screen.findByText("GoHighLevel is not connected")).toBeTruthy();
  expect(screen.getByRole("link", { name: "Connect GoHighLevel" }).getAttribute("href")).toBe("/platforms");
  expect(screen.queryByRole("button", { name: "New client" })).toBeNull();
  await expectAccessible();
});

test("clients are listed, searched, narrowed to a tag and read on", async () => {
  const asked: URL[] = [];
  server.use(
    http.get(api, ({ request }) => {
      const url = new URL(request.url);
      asked.push(url);
      if (url.searchParams.get("cursor"))
        return HttpResponse.json([client({ client_id: "client_2", name: "Alan Turing" })]);
      return HttpResponse.json([client()], { headers: { Link: `<${url.href}&cursor=next>; rel="next"` } });
    }),
    ...withCrm(crm("conn_1")),
  );
  const { user } = open("/clients");
  const table = await screen.findByRole("table", { name: "Clients" });
  expect(within(table).getByRole("link", { name: "Grace Hopper" }).getAttribute("href")).toBe(
    "/clients/client_1",
  );
  expect(within(table).getByText("vip")).toBeTruthy();
  expect(within(table).getByText("at GoHighLevel")).toBeTruthy();
  await expectAccessible();
  await user.click(screen.getByRole("button", { name: "Load more clients" }));
  expect(await within(table).findByText("Alan Turing")).toBeTruthy();
  await user.type(screen.getByLabelText("Search"), "hop");
  await user.type(screen.getByLabelText("Tag"), "vip{Enter}");
  await screen.findByRole("button", { name: "Clear" });
  await expect.poll(() => asked.at(-1)?.searchParams.get("query")).toBe("hop");
  expect(asked.at(-1)?.searchParams.get("tag")).toBe("vip");
  expect(asked.every((url) => url.searchParams.get("connection_id") === "conn_1")).toBe(true);
  expect(location.search).toBe("?q=hop&tag=vip");
});

test("of several connections one is chosen, and the address holds it", async () => {
  const asked = listed([]);
  server.use(
    ...withCrm(
      crm("conn_2", { name: "Berlin", created_at: "2026-03-02T10:00:00Z" }),
      crm("conn_1", { name: "Paris", status: "reauth_required" }),
    ),
  );
  const { user } = open("/clients");
  expect(await screen.findByText(/Paris needs a new sign-in/)).toBeTruthy();
  expect(await screen.findByText("No client yet")).toBeTruthy();
  expect(asked.at(-1)?.searchParams.get("connection_id")).toBe("conn_1");
  await user.selectOptions(screen.getByLabelText("Connection"), "Berlin");
  await expect.poll(() => asked.at(-1)?.searchParams.get("connection_id")).toBe("conn_2");
  expect(location.search).toBe("?crm=conn_2");
  expect(screen.queryByText(/needs a new sign-in/)).toBeNull();
});

test("what is old is marked, what fails is said, and nobody found is not nobody there", async () => {
  listed([client({ stale: true })]);
  server.use(...withCrm(crm("conn_1")));
  const { user } = open("/clients");
  expect(await screen.findByText(/GoHighLevel does not answer/)).toBeTruthy();
  listed([]);
  await user.type(screen.getByLabelText("Search"), "nobody{Enter}");
  expect(await screen.findByText("Nobody found")).toBeTruthy();
  server.use(http.get(api, () => problem(503, "service-unavailable", "Later.")));
  await user.type(screen.getByLabelText("Search"), "2{Enter}");
  expect(await screen.findByText("The clients could not be loaded")).toBeTruthy();
});

test("a new client is added; what is wrong stands at its field", async () => {
  const sent: unknown[] = [];
  listed([]);
  server.use(
    http.post(api, async ({ request }) => {
      sent.push(await request.json());
      if (sent.length === 1)
        return problem(422, "invalid-values", "Values are wrong.", [
          { field: "name", message: "must not be blank" },
          { field: "phone", message: "must be in E.164 form, such as +4930123456" },
        ]);
      return HttpResponse.json(client(), { status: 201 });
    }),
    http.get(`${api}/client_1`, () => versioned(client())),
    http.get(`${api}/client_1/messages`, () => HttpResponse.json([])),
    ...withCrm(crm("conn_1")),
  );
  const { user } = open("/clients");
  await screen.findByText("No client yet");
  await user.click(screen.getAllByRole("button", { name: "New client" })[0]!);
  const dialog = await screen.findByRole("dialog", { name: "New client" });
  await user.type(within(dialog).getByLabelText(/^Phone/), "030");
  await user.click(within(dialog).getByRole("button", { name: "Add the client" }));
  expect(await within(dialog).findByText("Must not be blank.")).toBeTruthy();
  expect(
    within(dialog)
      .getByLabelText(/^Phone/)
      .getAttribute("aria-invalid"),
  ).toBe("true");
  expect(within(dialog).queryByText("Values are wrong.")).toBeNull();
  await expectAccessible();
  await user.type(within(dialog).getByLabelText("Name"), "Grace Hopper");
  await user.clear(within(dialog).getByLabelText(/^Phone/));
  await user.type(within(dialog).getByLabelText(/^E-mail/), "grace@b.test");
  await user.type(within(dialog).getByLabelText(/^Tags/), "vip, new ,vip");
  await user.click(within(dialog).getByRole("button", { name: "Add the client" }));
  expect(await screen.findByRole("heading", { level: 1, name: "Grace Hopper" })).toBeTruthy();
  expect(sent).toEqual([
    { phone: "030" },
    { name: "Grace Hopper", email: "grace@b.test", tags: ["vip", "new"] },
  ]);
});

test("the CRM is read now, and what came is told", async () => {
  listed([client()]);
  server.use(
    http.post(`${crmApi}/sync`, () => HttpResponse.json({ read: 9, changed: 2, complete: false })),
    ...withCrm(crm("conn_1")),
  );
  const { user } = open("/clients");
  await user.click(await screen.findByRole("button", { name: "Read now" }));
  expect(await screen.findByText("2 clients changed there. The rest is still being read.")).toBeTruthy();
});

test("who may only read is offered nothing else", async () => {
  listed([client()]);
  server.use(
    allowed("lead:read", "integration:read"),
    http.get(`${api}/client_1`, () => versioned(client())),
    http.get(`${api}/client_1/messages`, () => HttpResponse.json([])),
    ...withCrm(crm("conn_1")),
  );
  const { user } = open("/clients");
  await user.click(await screen.findByRole("link", { name: "Grace Hopper" }));
  await screen.findByText("grace@b.test");
  for (const name of ["Write", "Edit", "Delete", "Take away vip", "Add"])
    expect(screen.queryByRole("button", { name })).toBeNull();
  expect(screen.getByText("vip")).toBeTruthy();
});
