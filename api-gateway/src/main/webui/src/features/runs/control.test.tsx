import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { expect, test } from "vitest";
import { expectAccessible } from "@/testing/axe";
import { fakeEventSource } from "@/testing/event-source";
import { run } from "@/testing/fixtures";
import { signedIn } from "@/testing/handlers";
import { open } from "@/testing/render";
import { server } from "@/testing/server";

const path = "/workflows/where-should-the-budget-go/runs/run_1";
const api = "*/api/agentkit/workflows/where-should-the-budget-go/executions/run_1";

function shows(it: unknown) {
  fakeEventSource();
  const sent: unknown[] = [];
  server.use(
    http.get(api, () => HttpResponse.json(it as object)),
    http.post(`${api}/*`, async ({ request }) => {
      const text = await request.text();
      sent.push([new URL(request.url).pathname.split("/run_1/")[1], text ? JSON.parse(text) : null]);
      return HttpResponse.json(it as object, { status: 202 });
    }),
    ...signedIn(),
  );
  return sent;
}

function withStep(status: string, more: object) {
  const it = run(status as "waiting", ["completed", "completed", "pending"], 5) as {
    data: { steps: Record<string, unknown>[] };
  };
  Object.assign(it.data.steps[2]!, more);
  return it;
}

test("a run that waits to begin shows the steps of its definition", async () => {
  const pending = run("pending", [], 1);
  shows(pending);
  open(path);
  for (const name of ["Performance", "Creative", "Plan"])
    expect(await screen.findByRole("button", { name: new RegExp(`^${name}\\s*Pending$`) })).toBeTruthy();
  expect(await screen.findByText("Started by hand.")).toBeTruthy();
  expect(screen.getByText("User user_1")).toBeTruthy();
});

test("a waiting step is approved after it was corrected", async () => {
  const sent = shows(
    withStep("waiting", {
      type: "approval",
      status: "waiting",
      approval: {
        ask: "1.1",
        role: "manager",
        message: "May the budget move?",
        data: { budget: 100 },
        escalated: false,
      },
    }),
  );
  const { user } = open(`${path}?step=plan`);
  expect(await screen.findByText(/May the budget move\? For the role Manager\./)).toBeTruthy();
  await user.click(await screen.findByRole("button", { name: "Approve" }));
  const dialog = await screen.findByRole("dialog", { name: "Approve Plan?" });
  const edited = within(dialog).getByLabelText("What is approved");
  await user.clear(edited);
  await user.paste('{"budget": 80');
  expect(within(dialog).getByText(/This is no JSON object/)).toBeTruthy();
  await expectAccessible();
  await user.click(within(dialog).getByRole("button", { name: "Approve" }));
  expect(sent).toEqual([]);
  await user.click(edited);
  await user.paste("}");
  await user.type(within(dialog).getByLabelText(/^Note/), "A little less.");
  await user.click(within(dialog).getByRole("button", { name: "Approve" }));
  await screen.findByText("Plan is approved.");
  expect(sent).toEqual([
    ["approvals/plan", { decision: "approve", ask: "1.1", note: "A little less.", edited: { budget: 80 } }],
  ]);
});

test("a step nobody knows the outcome of is resolved by somebody who has looked", async () => {
  const sent = shows(
    withStep("needs_attention", {
      status: "needs_attention",
      attempt: 1,
      known: { action: "sandbox.email.send", reason: "The answer never came." },
    }),
  );
  const { user } = open(`${path}?step=plan`);
  await user.click(await screen.findByRole("button", { name: "Resolve" }));
  const dialog = await screen.findByRole("dialog", { name: "Resolve Plan" });
  expect(within(dialog).getByLabelText("What is known").textContent).toContain("The answer never came.");
  const act = within(dialog).getByRole<HTMLButtonElement>("button", { name: "Resolve" });
  expect(act.disabled).toBe(true);
  await user.click(within(dialog).getByLabelText("It has happened"));
  await user.click(within(dialog).getByLabelText(/^Output/));
  await user.paste('{"message_id": "m1"}');
  await expectAccessible();
  await user.click(act);
  await screen.findByText("Plan is resolved.");
  expect(sent).toEqual([["steps/plan/resolve", { resolution: "done", output: { message_id: "m1" } }]]);
});

test("a failed step is tried again, or the run starts over from it with another input", async () => {
  const sent = shows(
    withStep("failed", {
      status: "failed",
      attempt: 2,
      attempts: [
        { attempt: 1, status: "failed", error: { message: "Too slow." } },
        { attempt: 2, status: "failed", error: { message: "Still too slow." } },
      ],
    }),
  );
  const { user } = open(`${path}?step=plan`);
  const attempts = await screen.findByRole("table", { name: "Attempts of Plan" });
  expect(within(attempts).getByText("Still too slow.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Retry" }));
  await screen.findByText("Plan is tried again.");
  await user.click(screen.getByRole("button", { name: "Rerun from here" }));
  const input = await screen.findByLabelText("Input of the run");
  await user.clear(input);
  await user.paste('{"goal": "Less"}');
  await user.click(screen.getByRole("button", { name: "Rerun" }));
  await screen.findByText("The run starts over from Plan.");
  expect(sent).toEqual([
    ["retry", { step_id: "plan" }],
    ["rerun", { from_step: "plan", input: { goal: "Less" } }],
  ]);
});

test("a run is paused and, once paused, goes on", async () => {
  const sent = shows(run("running", ["running", "running", "pending"], 2));
  const { user, unmount } = open(path);
  await user.click(await screen.findByRole("button", { name: "Pause" }));
  await waitFor(() => expect(sent).toEqual([["pause", {}]]));
  unmount();
  const again = shows(run("paused", ["completed", "completed", "pending"], 4));
  const second = open(path);
  await second.user.click(await screen.findByRole("button", { name: "Resume" }));
  await waitFor(() => expect(again).toEqual([["resume", {}]]));
});

test("runs are filtered by the server and loaded page by page", async () => {
  fakeEventSource();
  const asked: string[] = [];
  const done = run("completed", ["completed", "completed", "completed"], 9);
  server.use(
    http.get("*/api/agentkit/workflows/:id/executions", ({ request, params }) => {
      const { searchParams } = new URL(request.url);
      asked.push(`${String(params.id)} ${searchParams.toString()}`);
      return HttpResponse.json([{ ...done, execution_id: `run_${String(asked.length)}` }], {
        headers: searchParams.has("cursor")
          ? {}
          : { Link: `<${request.url.split("?")[0]!}?cursor=c2>; rel="next"` },
      });
    }),
    ...signedIn(),
  );
  const { user } = open("/runs?status=completed");
  await user.click(await screen.findByRole("button", { name: "Load more runs" }));
  await waitFor(() => expect(screen.getAllByRole("row")).toHaveLength(3));
  await user.selectOptions(screen.getByLabelText("Workflow"), "Where should the budget go?");
  await user.type(screen.getByLabelText("Text"), "budget{Enter}");
  await waitFor(() => expect(asked.at(-1)).toContain("q=budget"));
  expect(asked[0]).toBe("- status=completed&limit=50");
  expect(asked[1]).toBe("- status=completed&limit=50&cursor=c2");
  expect(asked.at(-1)).toBe("where-should-the-budget-go status=completed&q=budget&limit=50");
  await expectAccessible();
});
