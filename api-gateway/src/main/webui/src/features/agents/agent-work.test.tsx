import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { expect, test } from "vitest";
import { readContent, writeContent } from "@/api/agent-content";
import { expectAccessible } from "@/testing/axe";
import { fakeEventSource } from "@/testing/event-source";
import { fill } from "@/testing/fields";
import { agent, execution } from "@/testing/fixtures";
import { signedIn } from "@/testing/handlers";
import { open } from "@/testing/render";
import { server } from "@/testing/server";
import { approval } from "@/testing/work-fixtures";
import { speak } from "./console/use-live-execution";
import { namesIn } from "./form/agent-values";
import { rowsOf, schemaOf } from "./form/schema-rows";
import { exampleOf } from "./example";

const api = "*/api/agentkit";

test("what an agent consists of is read and written without loss", () => {
  const content = {
    models: [{ model: "gpt-5.4", base_url: "https://m.test/v1", key_ref: "acme" }, { model: "gpt-5.4-mini" }],
    tools: [
      "analytics.query",
      { name: "web.fetch", max_calls: 3 },
      { name: "sandbox.budget.set", approval: "above", amount: { amount: "50.00", currency: "USD" } },
    ],
    handoffs: ["creative_intelligence"],
    guardrails: {
      input: [{ kind: "topics", on_failure: "stop", deny: ["politics"] }],
      output: [{ kind: "pii", name: "no-mail", on_failure: "repair", types: ["email"] }],
    },
    variables: { type: "object", properties: { audience: { type: "string" } } },
    budget: { per_run: { amount: "0.50", currency: "USD" } },
    limits: { max_turns: 8 },
    memory: { enabled: true, max_entries: 5, max_characters: 4000, expires_days: 7 },
  };
  expect(writeContent(readContent(content))).toEqual(content);
  expect(readContent({ model: "old", tools: ["a"] }).models).toEqual([
    { model: "old", base_url: null, key_ref: null },
  ]);
});

test("a schema is a table only when the table loses nothing", () => {
  const rows = [
    { name: "summary", type: "string", description: "What it found", required: true },
    { name: "ids", type: "string[]", description: "", required: false },
  ];
  expect(rowsOf(schemaOf(rows))).toEqual(rows);
  expect(rowsOf("")).toEqual([]);
  for (const more of [
    '{"a": {"type": "string", "enum": ["x"]}}',
    '{"a": {"type": "object"}}',
    '{"a": {"$ref": "#"}}',
  ])
    expect(rowsOf(`{"type": "object", "properties": ${more}}`)).toBeNull();
  expect(rowsOf('{"type": "array"}')).toBeNull();
  expect(namesIn("For {{audience}} and {{ tone }}, {{audience}} {no} {{1x}}")).toEqual(["audience", "tone"]);
  expect(
    exampleOf({
      properties: { goal: { type: "string" }, n: { type: "integer", default: 3 } },
      required: ["n"],
    }),
  ).toEqual({ n: 3 });
});

const piece = (turn: number, text: string) => ({ name: "text.delta", data: { turn, text } });

test("the pieces of a turn make its text, whatever was missed before", () => {
  const begun = speak({ turn: 0, text: "" }, [{ name: "turn.started", data: { turn: 1 } }, piece(1, "Hel")]);
  expect(speak(begun, [piece(1, "lo")])).toEqual({ turn: 1, text: "Hello" });
  expect(speak(begun, [piece(2, "Late")])).toEqual({ turn: 2, text: "Late" });
  expect(speak(begun, [{ name: "tool.called", data: {} }])).toBe(begun);
});

test("an agent is given variables, bounds for a tool and a rule, and kept as a draft", async () => {
  let sent: Record<string, unknown> = {};
  let query = "";
  server.use(
    http.put(`${api}/agents/analytics`, async ({ request }) => {
      query = new URL(request.url).search;
      sent = (await request.json()) as Record<string, unknown>;
      return HttpResponse.json(agent("analytics", "Analytics"));
    }),
    ...signedIn(),
  );
  const { user } = open("/agents/analytics/edit");
  const instructions = await screen.findByLabelText(/^Instructions/);
  await user.clear(instructions);
  await user.click(instructions);
  await user.paste("Write for {{audience}}.");
  fill(screen.getByLabelText("Value of audience when none is given"), "everybody");
  await user.click(await screen.findByRole("checkbox", { name: /sandbox\.budget\.set/ }));
  await user.selectOptions(screen.getByLabelText("Ask a person, sandbox.budget.set"), "Above an amount");
  await user.click(screen.getByRole("button", { name: "Add a rule" }));
  await user.selectOptions(screen.getByLabelText("Kind"), "Brand words");
  fill(screen.getByLabelText(/^Words it never uses/), "cheap\nfree");
  await user.selectOptions(screen.getByLabelText("When it is broken"), "Answer again");
  await user.click(screen.getByRole("button", { name: "Save draft" }));
  expect(await screen.findByText("Say above which amount.")).toBeTruthy();
  await expectAccessible();
  fill(screen.getByLabelText("Amount in US dollars"), "50.00");
  await user.click(screen.getByRole("button", { name: "Save draft" }));
  await screen.findByText("The draft of Analytics is saved.");
  expect(query).toBe("?publish=false");
  expect(sent).toMatchObject({
    instructions: "Write for {{audience}}.",
    variables: {
      type: "object",
      properties: { audience: { type: "string", default: "everybody" } },
      required: [],
    },
    tools: [
      "analytics.query",
      { name: "sandbox.budget.set", approval: "above", amount: { amount: "50.00", currency: "USD" } },
    ],
    guardrails: { output: [{ kind: "brand", on_failure: "retry", forbid: ["cheap", "free"] }] },
  });
});

test("an agent is watched at work: its words, what it asks for, and the word that lets it go on", async () => {
  const sources = fakeEventSource();
  const decided: unknown[] = [];
  let status = "running";
  server.use(
    http.get(`${api}/executions/exec_1`, () =>
      HttpResponse.json({
        ...execution,
        status,
        agent_version: 3,
        rulings: [
          {
            turn: 1,
            rule: "Promises nothing.",
            model: "gpt-5.4-nano",
            kept: false,
            objection: "judged to break it: it promises a refund",
            input_tokens: 210,
            output_tokens: 12,
            cost: { amount: "0.0003", currency: "USD" },
          },
        ],
        guardrails: [{ stage: "output", rule: "no-mail", outcome: "repaired", detail: "One was masked." }],
        fallbacks: [{ turn: 1, from: "gpt-5.4", to: "gpt-5.4-mini", reason: "circuit-open" }],
      }),
    ),
    http.get(`${api}/approvals`, () =>
      HttpResponse.json(status === "waiting_for_approval" ? [approval] : []),
    ),
    http.post(`${api}/approvals/appr_1/decision`, async ({ request }) => {
      decided.push(await request.json());
      status = "running";
      return HttpResponse.json({ ...approval, status: "edited" });
    }),
    ...signedIn(),
  );
  const { user } = open("/executions/exec_1");
  expect(await screen.findByText("One was masked.", { exact: false })).toBeTruthy();
  expect(screen.getByText("gpt-5.4 → gpt-5.4-mini")).toBeTruthy();
  expect(screen.getByText("judged to break it: it promises a refund")).toBeTruthy();
  expect(screen.getByText(/gpt-5.4-nano · 210 tokens in, 12 out · \$0\.0003/)).toBeTruthy();
  const [source] = sources.opened;
  expect(source!.url).toBe("/api/agentkit/executions/exec_1/events");
  source!.emit("turn.started", { turn: 2 });
  source!.emit("text.delta", { turn: 2, text: "I propose " });
  source!.emit("text.delta", { turn: 2, text: "to move it." });
  await waitFor(() =>
    expect(screen.getByLabelText("What it says in turn 2").textContent).toBe("I propose to move it."),
  );
  status = "waiting_for_approval";
  source!.emit("approval.requested", approval);
  const card = await screen.findByRole("article", { name: "sandbox.budget.set by Analytics" });
  expect(within(card).getByText("$500.00")).toBeTruthy();
  await user.click(within(card).getByRole("button", { name: "Edit first" }));
  const edited = await screen.findByLabelText("What will be done");
  await user.clear(edited);
  await user.paste('{"campaign": "916", "budget": 200}');
  await expectAccessible();
  await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Approve" }));
  await screen.findByText("It is approved; the agent goes on.");
  expect(decided).toEqual([{ decision: "approve", arguments: { campaign: "916", budget: 200 } }]);
  await waitFor(() => expect(screen.queryByText("Waits for approval")).toBeNull());
});
