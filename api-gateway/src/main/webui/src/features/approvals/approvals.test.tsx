import { screen, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { expect, test } from "vitest";
import { expectAccessible } from "@/testing/axe";
import { signedIn } from "@/testing/handlers";
import { open } from "@/testing/render";
import { server } from "@/testing/server";
import { me } from "@/testing/team-fixtures";
import { approval } from "@/testing/work-fixtures";

const api = "*/api/agentkit/approvals";
const decided = { ...approval, status: "rejected", decided_by: "user_2", decided_at: "2026-03-01T11:00:00Z" };

function listed() {
  server.use(
    http.get(api, ({ request }) => {
      const status = new URL(request.url).searchParams.get("status");
      return HttpResponse.json(status === "pending" ? [approval] : status === "rejected" ? [decided] : []);
    }),
    ...signedIn(),
  );
}

test("the queue tells what waits in the navigation, and takes a rejection with its reason", async () => {
  let sent: unknown;
  listed();
  server.use(
    http.post(`${api}/appr_1/decision`, async ({ request }) => {
      sent = await request.json();
      return HttpResponse.json(decided);
    }),
  );
  const { user } = open("/approvals");
  const card = await screen.findByRole("article", { name: "sandbox.budget.set by Analytics" });
  expect(await screen.findByRole("link", { name: /^Approvals\s*1\s*waiting$/ })).toBeTruthy();
  expect(within(card).getByText("Spends money")).toBeTruthy();
  expect(within(card).getByText("$500.00")).toBeTruthy();
  expect(within(card).getByLabelText("Exactly this").textContent).toContain('"budget": 500');
  await expectAccessible();
  await user.click(within(card).getByRole("button", { name: "Reject" }));
  const dialog = await screen.findByRole("dialog", { name: "Reject: sandbox.budget.set" });
  await user.type(within(dialog).getByLabelText(/^Comment/), "Too much.");
  await user.click(within(dialog).getByRole("button", { name: "Reject" }));
  await screen.findByText("It is rejected.");
  expect(sent).toEqual({ decision: "reject", comment: "Too much." });
});

test("decisions stay listed with who made them; who may not decide is told so", async () => {
  const held = me.permissions!.filter((each) => each !== "agent:approve");
  listed();
  server.use(http.get("*/api/auth/me", () => HttpResponse.json({ ...me, permissions: held })));
  const { user } = open("/approvals");
  expect(await screen.findByText(/Somebody whose role may approve/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Approve" })).toBeNull();
  await user.click(screen.getByRole("link", { name: "Rejected" }));
  expect(await screen.findByText(/Grace Hopper, /)).toBeTruthy();
  await user.click(screen.getByRole("link", { name: "Expired" }));
  expect(await screen.findByText("None in this state")).toBeTruthy();
});
