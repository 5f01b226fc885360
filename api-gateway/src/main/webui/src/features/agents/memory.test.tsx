import { screen, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { expect, test } from "vitest";
import { expectAccessible } from "@/testing/axe";
import { signedIn } from "@/testing/handlers";
import { open } from "@/testing/render";
import { server } from "@/testing/server";

const at = "2026-03-01T10:00:00Z";
const until = "2026-04-01T12:00:00Z";
const api = "*/api/agentkit/agents/analytics/memory";
const subject = (subject_id: string) => ({ subject_id, entries: 2, updated_at: at, expires_at: until });
const entry = (execution_id: string, asked: string) => ({ execution_id, at, asked, answered: '{"ok":true}' });

function remembering(subjects: object[]) {
  server.use(
    http.get(api, () => HttpResponse.json(subjects)),
    http.get(`${api}/:subject`, ({ params }) =>
      subjects.some((each) => "subject_id" in each && each.subject_id === params.subject)
        ? HttpResponse.json({
            ...subject(String(params.subject)),
            summary: "Asked about shoes twice.",
            entries: [entry("exec_1", "first"), entry("exec_2", "second")],
          })
        : HttpResponse.json({ status: 404, code: "memory-not-found" }, { status: 404 }),
    ),
    ...signedIn(),
  );
}

test("what an agent remembers is listed, read and forgotten", async () => {
  const gone: string[] = [];
  remembering([subject("lead 7"), subject("lead_8")]);
  server.use(
    http.delete(`${api}/:subject`, ({ params }) => {
      gone.push(String(params.subject));
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const { user } = open("/agents/analytics/memory");
  const table = await screen.findByRole("table", { name: "Subjects it remembers" });
  expect(within(table).getAllByRole("row")).toHaveLength(3);
  expect(within(table).getAllByText("Apr 1, 2026")).toHaveLength(2);
  await user.click(within(table).getByRole("link", { name: "lead 7" }));
  const card = await screen.findByRole("region", { name: "Memory of lead 7" });
  expect(await within(card).findByText("Asked about shoes twice.")).toBeTruthy();
  const runs = within(within(card).getByRole("list", { name: "Remembered runs" })).getAllByRole("listitem");
  expect(runs.map((run) => within(run).getByText(/first|second/).textContent)).toEqual(["second", "first"]);
  await expectAccessible();
  await user.click(within(card).getByRole("button", { name: "Forget" }));
  const dialog = await screen.findByRole("dialog", { name: "Forget lead 7?" });
  await user.click(within(dialog).getByRole("button", { name: "Forget" }));
  await screen.findByText("Analytics has forgotten it.");
  expect(screen.queryByRole("region", { name: "Memory of lead 7" })).toBeNull();
  expect(gone).toEqual(["lead 7"]);
});

test("a subject is found by its id, forgotten by all agents, or said to be unknown", async () => {
  let erased = "";
  remembering([subject("lead_8")]);
  server.use(
    http.delete("*/api/agentkit/memory/:subject", ({ params }) => {
      erased = String(params.subject);
      return HttpResponse.json({ erased: 3 });
    }),
  );
  const { user } = open("/agents/analytics/memory");
  await user.type(await screen.findByLabelText("Subject"), "nobody{Enter}");
  expect(await screen.findByText("It remembers nothing of this subject")).toBeTruthy();
  const field = screen.getByLabelText("Subject");
  await user.clear(field);
  await user.type(field, "lead_8{Enter}");
  await user.click(await screen.findByRole("button", { name: "Forget" }));
  await user.click(await screen.findByLabelText("What every other agent remembers of it, too"));
  const dialog = screen.getByRole("dialog");
  await user.click(within(dialog).getByRole("button", { name: "Forget" }));
  await screen.findByText("3 agents forgot it.");
  expect(erased).toBe("lead_8");
});

test("without memory, and when it cannot be read, it says so", async () => {
  remembering([]);
  const { user, unmount } = open("/agents/analytics/memory");
  expect(await screen.findByText("It does not remember")).toBeTruthy();
  unmount();
  server.use(http.get(api, () => HttpResponse.json({ status: 503 }, { status: 503 })));
  open("/agents/analytics/memory");
  expect(await screen.findByText("What it remembers could not be loaded")).toBeTruthy();
  server.use(http.get(api, () => HttpResponse.json([subject("lead_9")])));
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByRole("link", { name: "lead_9" })).toBeTruthy();
});
