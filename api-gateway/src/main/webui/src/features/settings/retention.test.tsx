import { fireEvent, screen, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { expect, test } from "vitest";
import { expectAccessible } from "@/testing/axe";
import { allowed } from "@/testing/client-fixtures";
import { signedIn } from "@/testing/handlers";
import { open } from "@/testing/render";
import { server } from "@/testing/server";

const executions = "*/api/agentkit/retention";
const runs = "*/api/agentkit/workflows/-/retention";

/** Both services as they stand, and what they are told. */
function keeping(days: number | null, effective_days: number | null) {
  const told: unknown[] = [];
  let said = days;
  let kept = { days: 0, archive: false };
  server.use(
    allowed("agent:read", "workflow:read", "settings:write", "workflow:write"),
    http.get(executions, () => HttpResponse.json({ days: said, effective_days: said ?? effective_days })),
    http.put(executions, async ({ request }) => {
      const body = (await request.json()) as { days?: number };
      told.push(body);
      said = body.days ?? null;
      return HttpResponse.json({ days: said, effective_days: said ?? effective_days });
    }),
    http.get(runs, () => HttpResponse.json(kept)),
    http.put(runs, async ({ request }) => {
      kept = (await request.json()) as typeof kept;
      told.push(kept);
      return HttpResponse.json(kept);
    }),
    ...signedIn(),
  );
  return told;
}

const group = (what: string) => screen.findByRole("group", { name: `How long ${what} are kept` });
const form = async (what: string) => within((await group(what)).closest("form")!);

test("executions are kept for a time after one more question, and longer without one", async () => {
  const told = keeping(null, null);
  const { user } = open("/settings/retention");
  const card = await form("executions");
  expect(card.getByText("They are kept without an end.")).toBeTruthy();
  expect(card.getByRole<HTMLButtonElement>("button", { name: "Save" }).disabled).toBe(true);
  await user.click(card.getByLabelText("For a time"));
  const days = card.getByLabelText("Days");
  for (const wrong of ["0", "3651", "1.5", "soon", " "]) {
    fireEvent.change(days, { target: { value: wrong } });
    await user.click(card.getByRole("button", { name: "Save" }));
    expect(card.getByText("Enter a number of days from 1 to 3650.")).toBeTruthy();
  }
  await user.clear(days);
  await user.type(days, "30");
  await expectAccessible();
  await user.click(card.getByRole("button", { name: "Save" }));
  const sure = await screen.findByRole("dialog", { name: "Delete older executions?" });
  expect(within(sure).getByText(/What ended more than 30 days ago is deleted/)).toBeTruthy();
  expect(told).toEqual([]);
  await user.click(within(sure).getByRole("button", { name: "Keep no longer" }));
  await screen.findByText("How long they are kept is saved.");
  await user.clear(days);
  await user.type(days, "60");
  await user.click(card.getByRole("button", { name: "Save" }));
  await expect.poll(() => told).toEqual([{ days: 30 }, { days: 60 }]);
});

test("taking back what was said is asked too, for the platform may keep less", async () => {
  const told = keeping(365, 30);
  const { user } = open("/settings/retention");
  const card = await form("executions");
  await user.click(card.getByLabelText("As the platform does"));
  await user.click(card.getByRole("button", { name: "Save" }));
  const sure = await screen.findByRole("dialog", { name: "Delete older executions?" });
  await user.click(within(sure).getByRole("button", { name: "Keep no longer" }));
  await expect.poll(() => told).toEqual([{}]);
});

test("runs are kept for a time, and archived as before", async () => {
  const told = keeping(null, 30);
  const { user } = open("/settings/retention");
  const card = await form("runs");
  await user.click(card.getByLabelText("For a time"));
  await user.click(card.getByRole("button", { name: "Save" }));
  await user.click(await screen.findByRole("button", { name: "Keep no longer" }));
  await expect.poll(() => told).toEqual([{ days: 90, archive: false }]);
});

test("what the service refuses is told at the field", async () => {
  keeping(null, 30);
  server.use(
    http.put(executions, () => {
      const errors = [{ field: "days", message: "must be 1 to 3650 days" }];
      return HttpResponse.json({ status: 422, detail: "Values are wrong.", errors }, { status: 422 });
    }),
  );
  const { user } = open("/settings/retention");
  const card = await form("executions");
  await user.click(card.getByLabelText("For a time"));
  await user.clear(card.getByLabelText("Days"));
  await user.type(card.getByLabelText("Days"), "40");
  await user.click(card.getByRole("button", { name: "Save" }));
  expect(await card.findByText("Must be 1 to 3650 days.")).toBeTruthy();
});

test("who may not change it reads how long is kept", async () => {
  keeping(null, 30);
  server.use(allowed("agent:read", "workflow:read"));
  open("/settings/retention");
  expect(await screen.findByText("They are deleted 30 days after they ended.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Save" })).toBeNull();
});
