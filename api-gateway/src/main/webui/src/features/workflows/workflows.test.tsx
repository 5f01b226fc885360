import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { expect, test } from "vitest";
import { expectAccessible } from "@/testing/axe";
import { workflow } from "@/testing/fixtures";
import { signedIn } from "@/testing/handlers";
import { open } from "@/testing/render";
import { server } from "@/testing/server";
import { trigger } from "@/testing/work-fixtures";
import { durationText, triggerText } from "./trigger-text";

const base = "*/api/agentkit/workflows";
const at = (version: number) => ({ ...workflow, data: { ...workflow.data, version, published_version: 2 } });

test("any two versions are compared, and an earlier one is rolled back to", async () => {
  const asked: string[] = [];
  let published = "";
  server.use(
    http.get(`${base}/:id/versions`, () => HttpResponse.json([at(3), at(2), at(1)])),
    http.get(`${base}/:id/diff`, ({ request }) => {
      asked.push(new URL(request.url).search);
      return HttpResponse.json([{ path: "steps.plan.when", kind: "changed", before: "a", after: "b" }]);
    }),
    http.post(`${base}/:id/versions/:version/publish`, ({ params }) => {
      published = String(params.version);
      return HttpResponse.json(at(4));
    }),
    ...signedIn(),
  );
  const { user } = open("/workflows/where-should-the-budget-go/versions");
  expect(await screen.findByText("From version 2 to version 3")).toBeTruthy();
  const table = screen.getByRole("table", { name: "Versions, newest first" });
  expect(
    within(table)
      .getAllByRole("row")
      .map((row) => row.textContent.match(/Draft|In use|Earlier/)?.[0]),
  ).toEqual([undefined, "Draft", "In use", "Earlier"]);
  expect(await screen.findByLabelText("steps.plan.when after")).toBeTruthy();
  await user.click(screen.getByRole("radio", { name: "Compare from version 1" }));
  expect(await screen.findByText("From version 1 to version 3")).toBeTruthy();
  await waitFor(() => expect(asked).toEqual(["?from=2&to=3", "?from=1&to=3"]));
  expect(location.search).toContain("from=");
  await expectAccessible();
  await user.click(screen.getByRole("button", { name: /^Roll back/ }));
  const dialog = await screen.findByRole("dialog", { name: "Roll back to version 1?" });
  await user.click(within(dialog).getByRole("button", { name: "Roll back" }));
  await screen.findByText("Published.");
  expect(published).toBe("1");
});

test("steps name the version of the agent a workflow stays with", async () => {
  const write = { step_id: "write", name: "write", type: "agent", agent_id: "writer" };
  const steps = [{ ...write, depends_on: [], input: {}, on_error: "fail" }];
  const data = { ...workflow.data, steps, agent_versions: { writer: 3 } };
  server.use(
    http.get(`${base}/:id`, () => HttpResponse.json({ ...workflow, data })),
    ...signedIn(),
  );
  open("/workflows/where-should-the-budget-go");
  expect(await screen.findByText("Version 3")).toBeTruthy();
});

test("triggers say when they fire next, are paused, and show a webhook's secret only when asked", async () => {
  const done: string[] = [];
  let secrets = 0;
  server.use(
    http.get(`${base}/:id/triggers`, () =>
      HttpResponse.json([
        trigger("trg_1", { cron: "0 9 * * 1", time_zone: "Europe/Berlin" }),
        trigger("trg_2", { type: "webhook", signed: true, declared: true }),
      ]),
    ),
    http.get(`${base}/:id/triggers/trg_1/upcoming`, () =>
      HttpResponse.json({ times: ["2026-03-09T08:00:00Z"] }),
    ),
    http.get(`${base}/:id/triggers/trg_2/webhook`, () => {
      secrets++;
      return HttpResponse.json({ path: "/api/hooks/trg_2/abc", signed: true, secret: "whsec_1" });
    }),
    http.post(`${base}/:id/triggers/:trigger/pause`, ({ params }) => {
      done.push(String(params.trigger));
      return HttpResponse.json(trigger("trg_1", { paused: true }));
    }),
    ...signedIn(),
  );
  const { user } = open("/workflows/where-should-the-budget-go/triggers");
  expect(await screen.findByText("0 9 * * 1 in Europe/Berlin.")).toBeTruthy();
  expect(await screen.findByText(/Mar 9, 2026/)).toBeTruthy();
  // What the definition holds is removed there.
  expect(screen.getAllByRole("button", { name: "Remove" })).toHaveLength(1);
  await user.click(screen.getAllByRole("button", { name: "Pause" })[0]!);
  await screen.findByText("It starts nothing until it is resumed.");
  expect(done).toEqual(["trg_1"]);
  expect(secrets).toBe(0);
  await user.click(screen.getByRole("button", { name: "Address and secret" }));
  expect((await screen.findByLabelText("Secret")).textContent).toBe("whsec_1");
  expect(screen.getByLabelText("Address").textContent).toBe(`${location.origin}/api/hooks/trg_2/abc`);
  await expectAccessible();
});

test("a new trigger is sent as it was chosen, and the server's words stand beside their field", async () => {
  const sent: unknown[] = [];
  server.use(
    http.get(`${base}/:id/triggers`, () => HttpResponse.json([])),
    http.post(`${base}/:id/triggers`, async ({ request }) => {
      sent.push(await request.json());
      if (sent.length > 1) return HttpResponse.json(trigger("trg_1", {}), { status: 201 });
      const errors = [{ field: "filter", message: "does not compile" }];
      return HttpResponse.json({ status: 422, detail: "no", errors }, { status: 422 });
    }),
    ...signedIn(),
  );
  const { user } = open("/workflows/where-should-the-budget-go/triggers");
  await user.click(await screen.findByRole("button", { name: "New trigger" }));
  await user.selectOptions(screen.getByLabelText("Kind"), "Event");
  await user.type(screen.getByLabelText("Event"), "agent.execution.finished");
  await user.type(screen.getByLabelText(/^Only where/), "event.x >");
  await user.click(screen.getByRole("button", { name: "Set trigger" }));
  expect(await screen.findByText("Does not compile.")).toBeTruthy();
  await user.clear(screen.getByLabelText(/^Only where/));
  await user.click(screen.getByRole("button", { name: "Set trigger" }));
  await screen.findByText("The trigger is set.");
  expect(sent.at(-1)).toEqual({ type: "event", event_type: "agent.execution.finished" });
});

test("says in words what starts a workflow", () => {
  expect(durationText("PT1H30M")).toBe("1 hour 30 minutes");
  expect(durationText("P2D")).toBe("2 days");
  expect(durationText("soon")).toBe("soon");
  expect(triggerText(trigger("t", { every: "PT15M" }))).toBe("Every 15 minutes.");
  expect(triggerText(trigger("t", { type: "event", event_type: "a.b", filter: "x > 1" }))).toBe(
    "On a.b where x > 1.",
  );
});
