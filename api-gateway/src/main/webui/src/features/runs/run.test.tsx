import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { expect, test } from "vitest";
import { expectAccessible } from "@/testing/axe";
import { fakeEventSource } from "@/testing/event-source";
import { run, workflow } from "@/testing/fixtures";
import { signedIn } from "@/testing/handlers";
import { open } from "@/testing/render";
import { server } from "@/testing/server";

const path = "/workflows/where-should-the-budget-go/runs/run_1";
const api = "*/api/agentkit/workflows/where-should-the-budget-go";
const status = () => screen.getByTestId("run-status").getAttribute("data-status");

test("starts a run with a goal", async () => {
  fakeEventSource();
  let sent: unknown;
  server.use(
    http.post(`${api}/execute`, async ({ request }) => {
      sent = await request.json();
      expect(request.headers.get("Prefer")).toBe("respond-async");
      return HttpResponse.json(run("running", ["running", "running", "pending"], 2), { status: 202 });
    }),
    ...signedIn(),
  );
  const { user } = open("/workflows/where-should-the-budget-go");
  await user.type(await screen.findByLabelText(/^Goal/), "More for less");
  await user.click(screen.getByRole("button", { name: "Run" }));
  await waitFor(() => expect(location.pathname).toBe(path));
  expect(sent).toEqual({ input_data: { goal: "More for less" } });
});

test("follows a run live from wherever it stands to its result", async () => {
  const streams = fakeEventSource();
  server.use(
    http.get(`${api}/executions/run_1`, () =>
      HttpResponse.json(run("running", ["running", "pending", "pending"], 2)),
    ),
    ...signedIn(),
  );
  open(path);
  await waitFor(() => expect(streams.opened).toHaveLength(1));
  const stream = streams.opened[0]!;
  expect(stream.url).toContain("/executions/run_1/events");
  stream.emit("open");
  expect(await screen.findByText("Live")).toBeTruthy();

  stream.emit("changed", run("running", ["completed", "running", "pending"], 4));
  const performance = await screen.findByRole("button", { name: /^Performance\s*Completed$/ });
  expect(performance).toBeTruthy();

  stream.emit("error");
  expect(await screen.findByText("Reconnecting")).toBeTruthy();

  server.use(...signedIn());
  stream.emit("ended", run("completed", ["completed", "completed", "completed"], 9));
  await waitFor(() => expect(status()).toBe("completed"));
  expect(stream.readyState).toBe(2);
  expect(await screen.findByRole("heading", { name: "Proposal" })).toBeTruthy();
  expect(screen.getByText("The run is completed.")).toBeTruthy();
});

test("shows the right numbers and says what is not known", async () => {
  fakeEventSource();
  server.use(...signedIn());
  open(path);
  const ranking = await screen.findByRole("table", { name: "Campaigns ranked by cost per conversion" });
  const cells = within(ranking)
    .getAllByRole("row")
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole("cell")
        .map((cell) => cell.textContent),
    );
  expect(cells[0]).toEqual(["1", "916Best", "482,925", "113", "$149.71", "24", "$6.24"]);
  expect(cells[2]).toEqual(["3", "1178", "204,823,716", "36,068", "$55,662.15", "872", "$63.83"]);
  expect(cells[3]?.at(-1)).toBe("Not enough data");
  expect(screen.getByText("$11,132.43")).toBeTruthy();
  expect(document.body.textContent).not.toContain("NaN");
  await expectAccessible();
});

test("leads every figure to the tool call it came from", async () => {
  fakeEventSource();
  server.use(...signedIn());
  const { user } = open(path);
  await user.click(await screen.findByRole("link", { name: /^Spend of campaign 1178: / }));
  const panel = await screen.findByRole("dialog");
  await within(panel).findByText("analytics.query");
  const marked = within(panel).getByRole("row", { current: true });
  expect(marked.textContent).toBe("1178$55,662.15872");
  expect(new URLSearchParams(location.search).get("source")).toBe("call_1");

  await user.click(within(panel).getByRole("link", { name: "Open the agent's execution" }));
  expect(await screen.findByRole("heading", { level: 1, name: "Execution of Analytics" })).toBeTruthy();
  expect(screen.getByRole("row", { current: true }).textContent).toContain("1178");
});

test("a failed run says why and shows its steps", async () => {
  fakeEventSource();
  const failed = run("failed", ["failed", "cancelled", "pending"], 5);
  failed.data.steps[0]!.error = { code: "model-timeout", message: "The model did not answer in time." };
  failed.data.error = { code: "step-failed", message: "Step performance failed." };
  server.use(
    http.get(`${api}/executions/run_1`, () => HttpResponse.json(failed)),
    ...signedIn(),
  );
  const { user } = open(path);
  expect(await screen.findByText("Step performance failed.")).toBeTruthy();
  await user.click(await screen.findByRole("button", { name: /^Performance\s*Failed$/ }));
  expect(await screen.findByText("The model did not answer in time.")).toBeTruthy();
});

test("a step that went well shows what it was given", async () => {
  fakeEventSource();
  const done = run("completed", ["completed", "completed", "completed"], 9);
  const [first, second, third] = done.data.steps;
  Object.assign(first!, { type: "action" });
  Object.assign(second!, { type: "workflow", execution_id: "run_2" });
  Object.assign(third!, { type: "transform" });
  const inputs: Record<string, object> = {
    performance: { input: { campaign: "916" } },
    creative: { input: { workflow_id: "child" } },
    plan: { reason: "It is larger than 256 KiB." },
  };
  server.use(
    http.get(`${api}/executions/run_1`, () => HttpResponse.json(done)),
    http.get(`${api}/executions/run_1/steps/:step/input`, ({ params }) =>
      HttpResponse.json({ step_id: params.step, ...inputs[String(params.step)] }),
    ),
    ...signedIn(),
  );
  const { user } = open(`${path}?view=steps`);
  await user.click(await screen.findByRole("button", { name: /^Performance\s*Completed$/ }));
  const input = await screen.findByLabelText("Input of Performance");
  expect(input.textContent).toContain("916");
  await user.click(screen.getByRole("button", { name: /^Creative\s*Completed$/ }));
  const child = await screen.findByRole("link", { name: "The run it started" });
  expect(child.getAttribute("href")).toBe("/workflows/child/runs/run_2");
  await user.click(screen.getByRole("button", { name: /^Plan\s*Completed$/ }));
  expect(await screen.findByText("The input is not shown: It is larger than 256 KiB.")).toBeTruthy();
});

test("a run of another organisation does not exist here", async () => {
  fakeEventSource();
  server.use(
    http.get(`${api}/executions/run_1`, () =>
      HttpResponse.json(
        { status: 404, detail: "There is no such execution.", request_id: "req_7" },
        { status: 404 },
      ),
    ),
    ...signedIn(),
  );
  open(path);
  expect(await screen.findByText("There is no such execution.")).toBeTruthy();
  expect(screen.getByText(/req_7/)).toBeTruthy();
  expect(workflow.workflow_id).toBeTruthy();
});
