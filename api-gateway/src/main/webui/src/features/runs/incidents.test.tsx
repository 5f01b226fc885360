import { screen, waitFor, within } from "@testing-library/react";
import { delay, http, HttpResponse } from "msw";
import { expect, test } from "vitest";
import { readRun, type Run } from "@/api/runs";
import { expectAccessible } from "@/testing/axe";
import { fakeEventSource } from "@/testing/event-source";
import { run, workflow } from "@/testing/fixtures";
import { signedIn } from "@/testing/handlers";
import { open } from "@/testing/render";
import { server } from "@/testing/server";
import { incident } from "@/testing/work-fixtures";
import { emptyBoard, takeUpAll } from "./live-runs";

const base = "*/api/agentkit/workflows";

test("an incident says what failed and why, and is fixed and run again from there", async () => {
  const sent: unknown[] = [];
  server.use(
    http.get(`${base}/:id/incidents`, () => HttpResponse.json([incident("run_1"), incident("run_2")])),
    http.post(`${base}/:id/executions/:run/:verb`, async ({ request, params }) => {
      sent.push([params.run, params.verb, await request.json()]);
      return HttpResponse.json({}, { status: 202 });
    }),
    ...signedIn(),
  );
  const { user } = open("/runs/incidents");
  const list = await screen.findByRole("list", { name: "Incidents, newest first" });
  const [first] = within(list).getAllByRole("button", { name: "Fix and rerun" });
  expect(within(list).getAllByText("The model did not answer in time.")).toHaveLength(4);
  await user.click(first!);
  const input = await screen.findByLabelText("Input of the run", { selector: "textarea" });
  await user.clear(input);
  await user.paste('{"goal": "Less"}');
  await user.click(screen.getByRole("button", { name: "Rerun" }));
  await screen.findByText("The run starts over from Plan.");
  for (const box of screen.getAllByRole("checkbox")) await user.click(box);
  await expectAccessible();
  await user.click(screen.getByRole("button", { name: "Retry 2" }));
  await screen.findByText("2 runs tried again.");
  expect(sent).toEqual([
    ["run_1", "rerun", { from_step: "plan", input: { goal: "Less" } }],
    ["run_1", "retry", {}],
    ["run_2", "retry", {}],
  ]);
});

test("whoever may not see incidents is told so, and is not sent in circles", async () => {
  server.use(
    http.get(`${base}/:id/incidents`, () => HttpResponse.json({ status: 403 }, { status: 403 })),
    ...signedIn(),
  );
  open("/runs/incidents");
  expect(await screen.findByText("The incidents could not be loaded")).toBeTruthy();
  expect(screen.getByText(/Your role does not allow this/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
  await expectAccessible();
});

const order = {
  order_id: "bulk_1",
  act: "cancel",
  filter: { status: "running" },
  found: 5,
  applies: 2,
  given: 1,
  passed_over: 0,
  by: { type: "user", id: "user_1" },
};

test("many runs are counted first, and counted again when their number has changed", async () => {
  const asked: Record<string, unknown>[] = [];
  let applies = 3;
  let status = "";
  server.use(
    http.get(`${base}/-/executions/bulk`, () =>
      HttpResponse.json(status === "" ? [] : [{ ...order, status, created_at: new Date().toISOString() }]),
    ),
    http.post(`${base}/-/executions/bulk/bulk_1/cancel`, () => {
      status = "cancelled";
      return HttpResponse.json({ ...order, status });
    }),
    http.post(`${base}/:id/executions/bulk`, async ({ request }) => {
      const body = (await request.json()) as Record<string, unknown>;
      asked.push(body);
      if (body.count_only) return HttpResponse.json({ found: 5, applies, done: false });
      if (body.expected === 2) {
        status = "running";
        return HttpResponse.json({ found: 5, applies, done: true, order_id: "bulk_1", status });
      }
      applies = 2;
      return HttpResponse.json({ detail: "There are 2 by now.", code: "count-changed" }, { status: 409 });
    }),
    ...signedIn(),
  );
  const { user } = open("/runs?status=running");
  await user.click(await screen.findByRole("button", { name: "Act on all…" }));
  await user.click(await screen.findByRole("button", { name: "Cancel: 3 runs" }));
  expect(await screen.findByText("There are 2 by now.")).toBeTruthy();
  await expectAccessible();
  await user.click(await screen.findByRole("button", { name: "Cancel: 2 runs" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(screen.getByText("2 runs will be cancelled.")).toBeTruthy();
  expect(await screen.findByText("1 of 2")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Stop" }));
  await screen.findByText("The order stops where it is.");
  await waitFor(() => expect(screen.queryByRole("button", { name: "Stop" })).toBeNull());
  const filter = { status: "running" };
  expect(asked[0]).toEqual({ act: "cancel", filter, count_only: true });
  expect(asked[1]).toEqual({ act: "cancel", filter, expected: 3 });
  expect(asked.at(-1)).toEqual({ act: "cancel", filter, expected: 2 });
});

const at = (id: string, status: Run["status"], sequence: number): Run => ({
  ...readRun(run("running", ["running", "pending", "pending"], sequence))!,
  run_id: id,
  status,
});

test("the board takes up changes in any order and never goes back", () => {
  const begun = takeUpAll(emptyBoard, [at("a", "running", 1), at("b", "running", 2)]);
  const later = takeUpAll(begun, [at("a", "completed", 5), at("a", "running", 4), at("b", "waiting", 3)]);
  expect(later.going.map(({ run_id, status }) => [run_id, status])).toEqual([["b", "waiting"]]);
  expect(later.ended.map(({ run_id }) => run_id)).toEqual(["a"]);
  expect(later.changes).toBe(4);
  expect(takeUpAll(later, [at("a", "running", 4)])).toBe(later);
});

test("every run of the organisation is followed live, until it is held", async () => {
  const sources = fakeEventSource();
  let underWay = [run("running", ["completed", "running", "pending"], 3)];
  server.use(
    http.get(`${base}/:id/executions`, () => HttpResponse.json(underWay)),
    ...signedIn(),
  );
  const { user } = open("/runs/live");
  const going = await screen.findByRole("table", { name: "Runs under way" });
  expect(within(going).getByText("1 of 3 · Creative")).toBeTruthy();
  expect(sources.opened[0]!.url).toBe("/api/agentkit/workflows/-/events");
  sources.opened[0]!.emit("open");
  sources.opened[0]!.emit("ended", run("completed", ["completed", "completed", "completed"], 9));
  const ended = await screen.findByRole("table", { name: "Runs that ended" });
  expect(within(ended).getByRole("link", { name: workflow.data.name })).toBeTruthy();
  expect(screen.getByText("Nothing runs right now")).toBeTruthy();
  await expectAccessible();
  underWay = [run("running", ["running", "pending", "pending"], 12)];
  sources.opened[0]!.emit("skipped", {});
  expect(await screen.findByText("0 of 3 · Performance")).toBeTruthy();
  expect(screen.queryByRole("table", { name: "Runs that ended" })).toBeNull();
  await user.click(screen.getByRole("button", { name: "Hold" }));
  await waitFor(() => expect(sources.opened[0]!.readyState).toBe(2));
  expect(await screen.findByText("Held")).toBeTruthy();
});

test("changes left out again and again are read anew now and then, and once more after the last", async () => {
  const sources = fakeEventSource();
  let read = 0;
  server.use(
    http.get(`${base}/:id/executions`, async () => {
      const performed = read++ < 2 ? "running" : "completed";
      await delay(read === 1 ? 0 : 300);
      return HttpResponse.json([run("running", [performed, "pending", "pending"], read)]);
    }),
    ...signedIn(),
  );
  open("/runs/live");
  await screen.findByText("0 of 3 · Performance");
  sources.opened[0]!.emit("skipped", {});
  await waitFor(() => expect(read).toBe(2));
  for (let burst = 0; burst < 10; burst++) {
    sources.opened[0]!.emit("skipped", {});
    await delay(20);
  }
  expect(read).toBe(2);
  expect(await screen.findByText("1 of 3")).toBeTruthy();
  expect(read).toBe(3);
});
