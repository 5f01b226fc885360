import { fireEvent, screen, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { expect, test } from "vitest";
import { expectAccessible } from "@/testing/axe";
import { signedIn } from "@/testing/handlers";
import { open } from "@/testing/render";
import { server } from "@/testing/server";
import { readInputs } from "./batches/inputs";

const start = "*/api/agentkit/agents/analytics/batch";
const list = "*/api/agentkit/batches";
const one = "*/api/agentkit/batches/:id";
const usd = (amount: string) => ({ amount, currency: "USD" });

const batch = (batch_id: string, second: object) => ({
  batch_id,
  agent_id: "analytics",
  status: "running",
  total: 2,
  counts: { completed: 1, running: 1 },
  cost: usd("0.0084"),
  items: [
    { index: 0, execution_id: "exec_1", status: "completed", data: { best: "916" }, cost: usd("0.0042") },
    { index: 1, execution_id: "exec_2", status: "running", cost: usd("0.0042"), ...second },
  ],
});

/** As a list tells of it. */
const course = (whole: { items: unknown[] }) => ({
  ...whole,
  items: undefined,
  started_at: "2026-03-01T10:00:00Z",
});

const failed = (id: string) => ({
  ...batch(id, { status: "failed", error: { code: "model-timeout", message: "No answer in time." } }),
  status: "completed",
  counts: { completed: 1, failed: 1 },
});

test("inputs are read line by line, or as an array, and what is wrong is said", () => {
  expect(readInputs('{"a":1}\n\n{"a":2}\n').inputs).toEqual([{ a: 1 }, { a: 2 }]);
  expect(readInputs('[{"a":1},{"a":2}]').inputs).toHaveLength(2);
  expect(readInputs('{"a":1}\nnothing').wrong).toMatch(/^Line 2 is no JSON object/);
  expect(readInputs("[1]").wrong).toBe("This is no JSON array of objects.");
  expect(readInputs(" ").wrong).toBe("Write at least one.");
  expect(readInputs("{}\n".repeat(101)).wrong).toBe("These are 101; at most 100 go at once.");
});

test("a batch is begun, watched, stopped, and read to its end", async () => {
  let sent: { batch_id: string; inputs: unknown } = { batch_id: "", inputs: null };
  let stopped = false;
  server.use(
    http.post(start, async ({ request }) => {
      sent = (await request.json()) as typeof sent;
      return HttpResponse.json(batch(sent.batch_id, {}), { status: 202 });
    }),
    http.get(list, ({ request }) => {
      expect(new URL(request.url).searchParams.get("agent_id")).toBe("analytics");
      const id = sent.batch_id;
      return HttpResponse.json(id === "" ? [] : [course(stopped ? failed(id) : batch(id, {}))]);
    }),
    http.get(one, ({ params }) =>
      HttpResponse.json(stopped ? failed(String(params.id)) : batch(String(params.id), {})),
    ),
    http.post(`${one}/cancel`, ({ params }) => {
      stopped = true;
      return HttpResponse.json(failed(String(params.id)), { status: 202 });
    }),
    ...signedIn(),
  );
  const { user } = open("/agents/analytics/batches");
  expect(await screen.findByText("No batch was begun yet")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Start batch" }));
  expect(screen.getByText("Write at least one.")).toBeTruthy();
  fireEvent.change(screen.getByLabelText("Inputs"), { target: { value: '{"goal":"a"}\n{"goal":"b"}' } });
  await user.click(screen.getByRole("button", { name: "Start batch" }));
  await screen.findByText("2 inputs will be worked off.");
  expect(sent.inputs).toEqual([{ goal: "a" }, { goal: "b" }]);
  const card = await screen.findByRole("region", { name: `Batch ${sent.batch_id}` });
  expect(await within(card).findByText("1 of 2 over")).toBeTruthy();
  expect(within(card).getByRole("progressbar").getAttribute("aria-valuenow")).toBe("50");
  await expectAccessible();
  await user.click(within(card).getByRole("button", { name: "Stop the rest" }));
  expect(await within(card).findByText("2 of 2 over")).toBeTruthy();
  const rows = within(within(card).getByRole("table")).getAllByRole("row");
  expect(rows.map((row) => within(row).queryAllByRole("cell")[2]?.textContent)).toEqual([
    undefined,
    '{"best":"916"}',
    "No answer in time.",
  ]);
  expect(within(card).queryByRole("button", { name: "Stop the rest" })).toBeNull();
  await user.click(within(card).getByRole("button", { name: "Close" }));
  const table = await screen.findByRole("table", { name: "Batches, newest first" });
  expect(within(table).getByRole("link", { name: sent.batch_id })).toBeTruthy();
  expect(await within(table).findByText("2 of 2", {}, { timeout: 5_000 })).toBeTruthy();
});

test("a refused input is told at the field, and an unknown batch is said to be so", async () => {
  server.use(
    http.post(start, () => {
      const errors = [{ field: "inputs[1]", message: "must be an object" }];
      return HttpResponse.json({ status: 400, detail: "Values are wrong.", errors }, { status: 400 });
    }),
    http.get(list, () => HttpResponse.json([])),
    http.get(one, () => HttpResponse.json({ status: 404, code: "batch-not-found" }, { status: 404 })),
    ...signedIn(),
  );
  const { user } = open("/agents/analytics/batches");
  fireEvent.change(await screen.findByLabelText("Inputs"), { target: { value: "{}" } });
  await user.click(screen.getByRole("button", { name: "Start batch" }));
  expect(await screen.findByText("Must be an object.")).toBeTruthy();
  await user.type(screen.getByLabelText("Batch"), "elsewhere{Enter}");
  expect(await screen.findByText("There is no such batch")).toBeTruthy();
});

const write = (value: string) => fireEvent.change(screen.getByLabelText("Inputs"), { target: { value } });

test("inputs that were edited after a lost answer are another batch, and the lost one is in the list", async () => {
  const sent: string[] = [];
  server.use(
    http.post(start, async ({ request }) => {
      const { batch_id } = (await request.json()) as { batch_id: string };
      sent.push(batch_id);
      return sent.length < 3 ? HttpResponse.error() : HttpResponse.json(batch(batch_id, {}), { status: 202 });
    }),
    http.get(list, () => HttpResponse.json([...new Set(sent)].map((id) => course(batch(id, {}))))),
    http.get(one, ({ params }) => HttpResponse.json(batch(String(params.id), {}))),
    ...signedIn(),
  );
  const { user } = open("/agents/analytics/batches");
  const begin = () => user.click(screen.getByRole("button", { name: "Start batch" }));
  await screen.findByLabelText("Inputs");
  write('{"goal":"a"}');
  await begin();
  expect(await screen.findByRole("link", { name: sent[0] })).toBeTruthy();
  write('{"goal": "a"}');
  await begin();
  await expect.poll(() => sent.length).toBe(2);
  write('{"goal":"b"}');
  await begin();
  await screen.findByRole("region", { name: `Batch ${sent[2]}` });
  expect(sent[1]).toBe(sent[0]);
  expect(sent[2]).not.toBe(sent[0]);
  const table = screen.getByRole("table", { name: "Batches, newest first" });
  for (const id of new Set(sent)) expect(await within(table).findByRole("link", { name: id })).toBeTruthy();
});

test("batches that others began are listed page by page", async () => {
  server.use(
    http.get(list, ({ request }) =>
      new URL(request.url).searchParams.get("cursor") === "next"
        ? HttpResponse.json([course(failed("older"))])
        : HttpResponse.json([course(batch("newer", {}))], {
            headers: { Link: '<http://localhost/api/agentkit/batches?cursor=next>; rel="next"' },
          }),
    ),
    ...signedIn(),
  );
  const { user } = open("/agents/analytics/batches");
  const table = await screen.findByRole("table", { name: "Batches, newest first" });
  expect(within(table).getByRole("link", { name: "newer" })).toBeTruthy();
  expect(within(table).getByText("1 of 2")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: /more/i }));
  expect(await within(table).findByRole("link", { name: "older" })).toBeTruthy();
  expect(within(table).getByText("2 of 2")).toBeTruthy();
  await expectAccessible();
});
