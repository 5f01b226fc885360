import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { expect, test } from "vitest";
import { agent, execution } from "@/testing/fixtures";
import { expectAccessible } from "@/testing/axe";
import { signedIn } from "@/testing/handlers";
import { open } from "@/testing/render";
import { server } from "@/testing/server";

test("checks the schema and the budget before saving", async () => {
  server.use(...signedIn());
  const { user } = open("/agents/new");
  await user.type(await screen.findByLabelText("Name"), "Scout");
  await user.click(screen.getByLabelText(/^Output schema/));
  await user.paste('{"type": "array"}');
  await user.type(screen.getByLabelText(/^Per run/), "cheap");
  await user.click(screen.getByRole("button", { name: "Create agent" }));
  expect(await screen.findByText('The answer is an object: say "type": "object".')).toBeTruthy();
  expect(screen.getByText("Use a number such as 0.50.")).toBeTruthy();
  expect(screen.getByText("2 fields need your attention.")).toBeTruthy();
  await expectAccessible();
});

test("creates an agent with what was entered", async () => {
  let sent: unknown;
  server.use(
    http.post("*/api/agentkit/agents", async ({ request }) => {
      sent = await request.json();
      return HttpResponse.json(agent("agent_2", "Scout"), { status: 201 });
    }),
    ...signedIn(),
  );
  const { user } = open("/agents/new");
  await user.type(await screen.findByLabelText("Name"), "Scout");
  await user.type(screen.getByLabelText(/^Per run/), "0.50");
  await user.click(screen.getByRole("button", { name: "Create agent" }));
  expect(await screen.findByText("Scout is saved.")).toBeTruthy();
  expect(sent).toMatchObject({
    name: "Scout",
    agent_type: "analytics",
    tools: ["analytics.query"],
    budget: { per_run: { amount: "0.50", currency: "USD" } },
  });
  await waitFor(() => expect(location.pathname).toBe("/agents/agent_2"));
});

test("says of a tool what a call needs, costs and how long it may take", async () => {
  server.use(...signedIn());
  open("/agents/new");
  expect(
    await screen.findByText(/^Needs campaign:publish · .*0\.01 a call · takes up to 4 min 10 s$/),
  ).toBeTruthy();
});

test("lists agents with what they did lately", async () => {
  server.use(...signedIn());
  open("/agents");
  const row = within(await screen.findByRole("row", { name: /Analytics/ }));
  expect(await row.findByText("67 %")).toBeTruthy();
  expect(row.getByText(/Active/)).toBeTruthy();
  expect(row.getByText(/0\.0126/)).toBeTruthy();
  await expectAccessible();
});

test("puts the server's errors beside their fields", async () => {
  server.use(
    http.put("*/api/agentkit/agents/analytics", () =>
      HttpResponse.json(
        {
          status: 422,
          detail: "no",
          errors: [
            { field: "budget.per_month", message: "must not be negative" },
            { field: "limits.max_turns", message: "must be between 1 and 8" },
          ],
        },
        { status: 422 },
      ),
    ),
    ...signedIn(),
  );
  const { user } = open("/agents/analytics/edit");
  await user.type(await screen.findByLabelText(/^Turns per run/), "60");
  await user.click(screen.getByRole("button", { name: "Save changes" }));
  expect(await screen.findByText("Must not be negative.")).toBeTruthy();
  expect(screen.getByText("Must be between 1 and 8.")).toBeTruthy();
  expect(screen.getByLabelText(/^Per month/).getAttribute("aria-invalid")).toBe("true");
});

test("asks before unsaved changes are lost, and brings a lost draft back", async () => {
  server.use(...signedIn());
  const { user, unmount } = open("/agents/new");
  await user.type(await screen.findByLabelText("Name"), "Scout");
  await user.click(screen.getByRole("link", { name: "Runs" }));
  expect(await screen.findByRole("dialog", { name: "Leave without saving?" })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Keep editing" }));
  expect(screen.getByLabelText<HTMLInputElement>("Name").value).toBe("Scout");

  unmount();
  const again = open("/agents/new");
  await again.user.click(await screen.findByRole("button", { name: "Bring it back" }));
  expect(screen.getByLabelText<HTMLInputElement>("Name").value).toBe("Scout");
  await again.user.click(screen.getByRole("link", { name: "Runs" }));
  await again.user.click(await screen.findByRole("button", { name: "Discard changes" }));
  expect(await screen.findByRole("heading", { level: 1, name: "Runs" })).toBeTruthy();
  expect(sessionStorage.length).toBe(0);
});

test("agents are loaded page by page, narrowed by type at the server and by words in what is loaded", async () => {
  const asked: string[] = [];
  server.use(
    http.get("*/api/agentkit/agents", ({ request }) => {
      const { searchParams } = new URL(request.url);
      if (searchParams.get("limit") === "200") return HttpResponse.json([]);
      asked.push(searchParams.toString());
      const second = searchParams.has("cursor");
      return HttpResponse.json([second ? agent("agent_2", "Ranger") : agent("agent_1", "Scout")], {
        headers: second ? {} : { Link: `<${request.url}&cursor=c2>; rel="next"` },
      });
    }),
    ...signedIn(),
  );
  const { user } = open("/agents?type=analytics");
  await user.type(await screen.findByLabelText("Search agents"), "ranger");
  expect(await screen.findByText("There are more to look through: load them.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Load more agents" }));
  expect(await screen.findByRole("link", { name: "Ranger" })).toBeTruthy();
  expect(screen.queryByRole("link", { name: "Scout" })).toBeNull();
  expect(screen.queryByRole("button", { name: "Load more agents" })).toBeNull();
  expect(asked).toEqual(["limit=50&agent_type=analytics", "limit=50&cursor=c2&agent_type=analytics"]);
});

test("an execution tells what each turn cost, and is run again with the same question", async () => {
  const asked: unknown[] = [];
  server.use(
    http.get("*/api/agentkit/executions/exec_1", () =>
      HttpResponse.json({
        ...execution,
        agent_version: 0,
        input: { question: "Which one?" },
        turns: [{ ...execution.turns![0], cost: { amount: "0.0021", currency: "USD" } }],
      }),
    ),
    http.post("*/api/agentkit/agents/analytics/execute", async ({ request }) => {
      asked.push([new URL(request.url).search, await request.json()]);
      return HttpResponse.json({ ...execution, execution_id: "exec_2" }, { status: 202 });
    }),
    ...signedIn(),
  );
  const { user } = open("/executions/exec_1");
  expect(await screen.findByText(/tokens in, 50 out · \$0\.0021/)).toBeTruthy();
  expect(screen.getByText(/ · draft · exec_1/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Run again" }));
  await waitFor(() => expect(location.pathname).toBe("/executions/exec_2"));
  expect(asked).toEqual([["?version=draft", { input_data: { question: "Which one?" } }]]);
});

const recalled = { subject_id: "lead_7", memory: { entries: ["Bought leaves."] } };

test.each([
  {
    what: "a refused step in use",
    was: { agent_type: undefined, agent_version: 0 },
    given: { goal: "More" },
  },
  { what: "what was remembered left out", was: { input: recalled }, given: { subject_id: "lead_7" } },
  { what: "memory that callers give", was: { input: recalled }, given: recalled },
])("runs again: $what", async ({ was, given }) => {
  const asked: unknown[] = [];
  const known = agent("analytics", "Analyst");
  const properties = Object.fromEntries(Object.keys(given).map((name) => [name, {}]));
  const input_schema = { type: "object", properties, additionalProperties: false };
  server.use(
    http.get("*/api/agentkit/executions/exec_1", () =>
      HttpResponse.json({ ...execution, agent_version: 3, input: given, ...was }),
    ),
    http.get("*/api/agentkit/agents/analytics", () =>
      HttpResponse.json({ ...known, data: { ...known.data, input_schema } }),
    ),
    http.post("*/api/agentkit/agents/analytics/execute", async ({ request }) => {
      asked.push([new URL(request.url).search, await request.json()]);
      return HttpResponse.json({ ...execution, execution_id: "exec_2" }, { status: 202 });
    }),
    ...signedIn(),
  );
  const { user } = open("/executions/exec_1");
  await user.click(await screen.findByRole("button", { name: "Run again" }));
  await waitFor(() => expect(location.pathname).toBe("/executions/exec_2"));
  expect(screen.queryByText(/ · draft · exec_1/)).toBeNull();
  expect(asked).toEqual([["", { input_data: given }]]);
});
