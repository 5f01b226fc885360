import { fireEvent, screen, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { afterEach, expect, test, vi } from "vitest";
import { expectAccessible } from "@/testing/axe";
import { allowed, crm, crmApi, mailing, stats, versioned, withCrm } from "@/testing/client-fixtures";
import { open } from "@/testing/render";
import { server } from "@/testing/server";

const all = `${crmApi}/campaigns`;
const one = `${all}/camp_1`;
const problem = (status: number, code: string, detail: string, errors?: object[]) =>
  HttpResponse.json({ status, code, detail, errors }, { status });

afterEach(() => vi.unstubAllEnvs());

test("e-mail campaigns are listed with what became of them", async () => {
  vi.stubEnv("TZ", "Europe/Berlin");
  const sent = mailing({ status: "sent", scheduled_at: "2026-03-02T08:00:00Z", stats });
  const segment = mailing({ campaign_id: "camp_2", name: "Winter", audience: { segment: "Buyers" } });
  server.use(
    http.get(all, () => HttpResponse.json([sent, segment])),
    ...withCrm(crm("conn_1")),
  );
  open("/clients/mailings");
  const row = (await screen.findByRole("link", { name: "Autumn" })).closest("tr")!;
  for (const text of ["Sent", "Tag vip", "Mar 2, 2026, 9:00 AM, Europe/Berlin", "200", "50 %", "12.5 %"])
    expect(within(row).getByText(text)).toBeTruthy();
  const draft = screen.getByRole("link", { name: "Winter" }).closest("tr")!;
  for (const text of ["Draft", "Segment Buyers", "Not scheduled"])
    expect(within(draft).getByText(text)).toBeTruthy();
  await expectAccessible();
});

test("without one there is a way to the first, for who may write", async () => {
  server.use(
    http.get(all, () => HttpResponse.json([])),
    ...withCrm(crm("conn_1")),
  );
  const { unmount } = open("/clients/mailings");
  await screen.findByText("No e-mail campaign yet");
  expect(screen.getAllByRole("link", { name: "New e-mail campaign" })).toHaveLength(2);
  unmount();
  server.use(allowed("lead:read", "integration:read"));
  open("/clients/mailings");
  await screen.findByText("No e-mail campaign yet");
  expect(screen.queryByRole("link", { name: "New e-mail campaign" })).toBeNull();
});

test("a draft is written; what is wrong stands at its field", async () => {
  const asked: unknown[] = [];
  server.use(
    http.post(all, async ({ request }) => {
      asked.push(new URL(request.url).searchParams.get("connection_id"), await request.json());
      if (asked.length === 2)
        return problem(422, "invalid-values", "Values are wrong.", [
          { field: "subject", message: "must not be blank" },
          { field: "audience.segment", message: "must not be blank" },
        ]);
      return HttpResponse.json(mailing(), { status: 201 });
    }),
    http.get(one, () => versioned(mailing())),
    ...withCrm(crm("conn_1")),
  );
  const { user } = open("/clients/mailings/new");
  await user.type(await screen.findByLabelText("Name"), "Fall");
  await user.click(screen.getByLabelText("A segment"));
  const save = screen.getByRole("button", { name: "Keep as a draft" });
  await expect.poll(() => save.getAttribute("disabled")).toBeNull();
  await user.click(save);
  expect(await screen.findAllByText("Must not be blank.")).toHaveLength(2);
  expect(screen.getByLabelText(/^Segment/).getAttribute("aria-invalid")).toBe("true");
  await user.click(screen.getByLabelText("By tag"));
  await user.type(screen.getByLabelText(/^Tags/), "vip,b");
  await user.type(screen.getByLabelText("Subject"), "Leaves");
  await user.type(screen.getByLabelText("From"), "a@b.test");
  await user.click(save);
  expect(await screen.findByRole("heading", { level: 1, name: "Autumn" })).toBeTruthy();
  expect(asked[0]).toBe("conn_1");
  expect(asked[1]).toMatchObject({ name: "Fall", audience: { segment: "" } });
  expect(asked[3]).toMatchObject({ subject: "Leaves", from: "a@b.test", audience: { tags: ["vip", "b"] } });
});

test("a draft is scheduled by the clocks of a zone, as it was read", async () => {
  const sent: unknown[] = [];
  server.use(
    http.get(one, () => versioned(mailing())),
    http.post(`${one}/schedule`, async ({ request }) => {
      sent.push(request.headers.get("If-Match"), await request.json());
      if (sent.length === 2)
        return problem(422, "invalid-values", "Values are wrong.", [
          { field: "at", message: "must be in the future" },
        ]);
      return versioned(mailing({ status: "scheduled" }));
    }),
    ...withCrm(crm("conn_1")),
  );
  const { user } = open("/clients/mailings/camp_1");
  await user.click(await screen.findByRole("button", { name: "Schedule" }));
  const dialog = await screen.findByRole("dialog", { name: "Schedule Autumn" });
  expect(within(dialog).getByText(/everybody of this: Tag vip/)).toBeTruthy();
  const zone = within(dialog).getByLabelText("Time zone");
  await user.clear(zone);
  const act = within(dialog).getByRole<HTMLButtonElement>("button", { name: "Schedule it" });
  expect(act.disabled).toBe(true);
  await user.type(zone, "Europe/Berlin");
  const time = within(dialog).getByLabelText("Goes out");
  fireEvent.change(time, { target: { value: "2027-03-28T02:30" } });
  expect(within(dialog).getByText(/Europe\/Berlin never show this time/)).toBeTruthy();
  expect(act.disabled).toBe(true);
  fireEvent.change(time, { target: { value: "2027-07-01T08:00" } });
  await user.click(act);
  expect(await within(dialog).findByText("Must be in the future.")).toBeTruthy();
  await user.click(act);
  await screen.findByText("It is scheduled at GoHighLevel.");
  expect(sent.slice(2)).toEqual(['"7"', { at: "2027-07-01T06:00:00.000Z", time_zone: "Europe/Berlin" }]);
});

test("one that went out shows its figures, and is neither changed nor deleted", async () => {
  vi.stubEnv("TZ", "Europe/Berlin");
  const known = mailing({ status: "scheduled", scheduled_at: "2026-03-02T08:00:00Z", external_id: "ext_1" });
  server.use(
    http.get(one, () => versioned(known)),
    http.get(`${one}/status`, () =>
      HttpResponse.json({ campaign_id: "camp_1", status: "sent", stats, as_of: known.as_of, stale: true }),
    ),
    ...withCrm(crm("conn_1")),
  );
  open("/clients/mailings/camp_1");
  const table = await screen.findByRole("table", { name: "What became of the e-mails" });
  const shares = within(table)
    .getAllByRole("row")
    .map((row) => row.textContent);
  expect(shares).toContain("Opened8050 %of delivered");
  expect(shares).toContain("Bounced4020 %of sent");
  expect(screen.getByText(/GoHighLevel does not answer/)).toBeTruthy();
  expect(screen.getByText("Mar 2, 2026, 9:00 AM, Europe/Berlin")).toBeTruthy();
  for (const name of ["Delete", "Schedule"]) expect(screen.queryByRole("button", { name })).toBeNull();
  expect(screen.queryByRole("link", { name: "Edit" })).toBeNull();
});

test("an edit of what is no draft any more is not begun", async () => {
  server.use(
    http.get(one, () => versioned(mailing({ status: "sending" }))),
    ...withCrm(crm("conn_1")),
  );
  open("/clients/mailings/camp_1/edit");
  expect(await screen.findByText("It is no draft any more")).toBeTruthy();
});

test("a draft is changed and deleted, each as it was read", async () => {
  const sent: unknown[] = [];
  server.use(
    http.get(all, () => HttpResponse.json([])),
    http.get(one, () => versioned(mailing())),
    http.patch(one, async ({ request }) => {
      sent.push(request.headers.get("If-Match"), await request.json());
      return versioned(mailing());
    }),
    http.delete(one, ({ request }) => {
      sent.push(request.headers.get("If-Match"));
      return new HttpResponse(null, { status: 204 });
    }),
    ...withCrm(crm("conn_1")),
  );
  const { user } = open("/clients/mailings/camp_1/edit");
  await user.type(await screen.findByLabelText("Subject"), "!");
  await user.click(screen.getByRole("button", { name: "Save" }));
  await user.click(await screen.findByRole("button", { name: "Delete" }));
  const dialog = await screen.findByRole("dialog", { name: "Delete Autumn?" });
  await user.click(within(dialog).getByRole("button", { name: "Delete" }));
  await screen.findByText("Autumn is deleted.");
  expect(await screen.findByRole("heading", { level: 1, name: "E-mail campaigns" })).toBeTruthy();
  expect(sent).toMatchObject(['"7"', { subject: "Leaves!", audience: { tags: ["vip"] } }, '"7"']);
});
