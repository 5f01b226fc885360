import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { expect, test } from "vitest";
import { expectAccessible } from "@/testing/axe";
import { session } from "@/testing/fixtures";
import { signedIn } from "@/testing/handlers";
import { open } from "@/testing/render";
import { server } from "@/testing/server";
import * as team from "@/testing/team-fixtures";

const problem = (status: number, code: string, detail: string) =>
  HttpResponse.json({ status, code, detail }, { status });

test("shows what the plan allows and how much of it is used", async () => {
  server.use(...signedIn());
  open("/settings/organization");
  expect(await screen.findByText("10 of 10")).toBeTruthy();
  expect(screen.getByText("Used up. More is refused until the plan changes.")).toBeTruthy();
  expect(screen.getByText("1,234 of 10,000")).toBeTruthy();
  await expectAccessible();
});

test("keeps the settings it does not show when it saves the organisation", async () => {
  let sent: unknown;
  server.use(
    http.put("*/api/auth/organization", async ({ request }) => {
      sent = await request.json();
      return HttpResponse.json({ ...team.organization, name: "Northwind Ltd" });
    }),
    ...signedIn(),
  );
  const { user } = open("/settings/organization");
  await user.type(await screen.findByLabelText("Name"), " Ltd");
  await user.click(screen.getByLabelText("Everybody signs in with a second factor"));
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText("The organisation is saved.")).toBeTruthy();
  expect(sent).toEqual({
    name: "Northwind Ltd",
    settings: { time_zone: "Europe/Berlin", mfa_required: true },
  });
});

test("deletes the organisation only when its name is typed, and with a fresh proof", async () => {
  const keys: (string | null)[] = [];
  let proven: unknown;
  server.use(
    http.delete("*/api/auth/organization", ({ request }) => {
      keys.push(request.headers.get("X-CSRF-Token"));
      return proven
        ? HttpResponse.json({ deletion_at: "2026-04-01T00:00:00Z" }, { status: 202 })
        : problem(403, "step_up_required", "Prove who you are.");
    }),
    http.post("*/api/session/step-up", async ({ request }) => {
      const body = (await request.json()) as { password: string };
      if (body.password === "wrong") return problem(422, "wrong-password", "No.");
      proven = body;
      return HttpResponse.json({ ...session, csrf_token: "csrf-9" });
    }),
    ...signedIn(),
  );
  const { user } = open("/settings/organization");
  await user.click(await screen.findByRole("button", { name: "Delete organisation" }));
  const dialog = await screen.findByRole("dialog", { name: "Delete Northwind?" });
  const act = within(dialog).getByRole<HTMLButtonElement>("button", { name: "Delete organisation" });
  expect(act.disabled).toBe(true);
  await user.type(within(dialog).getByRole("textbox"), "Northwind");
  await user.click(act);

  const proof = await screen.findByRole("dialog", { name: "Is it you?" });
  await user.type(within(proof).getByLabelText("Password"), "wrong");
  await user.click(within(proof).getByRole("button", { name: "Continue" }));
  expect(await within(proof).findByText("This was not right. Try again.")).toBeTruthy();
  await user.type(within(proof).getByLabelText("Password"), "seven quiet otters");
  await user.click(within(proof).getByRole("button", { name: "Continue" }));
  expect(await screen.findByText(/will be deleted. Until then/)).toBeTruthy();
  expect(proven).toEqual({ password: "seven quiet otters" });
  expect(keys).toEqual(["csrf-1", "csrf-9"]);
});

test("an act that is not proven is not done", async () => {
  let calls = 0;
  server.use(
    http.delete("*/api/auth/members/user_2", () => {
      calls++;
      return problem(403, "step_up_required", "Prove who you are first.");
    }),
    ...signedIn(),
  );
  const { user } = open("/settings/team");
  await user.click(await screen.findByRole("button", { name: "More for Grace Hopper" }));
  await user.click(await screen.findByRole("menuitem", { name: "Remove from the organisation" }));
  await user.click(await screen.findByRole("button", { name: "Remove" }));
  const proof = await screen.findByRole("dialog", { name: "Is it you?" });
  await user.click(within(proof).getByRole("button", { name: "Cancel" }));
  expect(await screen.findByText("Prove who you are first.")).toBeTruthy();
  expect(calls).toBe(1);
});

test("an ended screen says so and can be asked again", async () => {
  server.use(
    http.get("*/api/auth/members", () => problem(503, "service-unavailable", "Away."), { once: true }),
    ...signedIn(),
  );
  const { user } = open("/settings/team");
  expect(await screen.findByText("The members could not be loaded")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByText("Grace Hopper")).toBeTruthy();
});

test("members say whom a password alone lets in", async () => {
  server.use(...signedIn());
  open("/settings/team");
  const row = await screen.findByRole("row", { name: /Grace Hopper/ });
  expect(within(row).getByText("No second factor")).toBeTruthy();
  expect(screen.getAllByText("No second factor")).toHaveLength(1);
});

test("invites, changes a role, and takes an invitation back", async () => {
  const sent: unknown[] = [];
  server.use(
    http.post("*/api/auth/invitations", async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ ...team.invitation, email: "joan@a.test" }, { status: 201 });
    }),
    http.patch("*/api/auth/members/user_2", async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(team.members[1]);
    }),
    http.delete("*/api/auth/invitations/inv_1", () => {
      sent.push("revoked");
      return new HttpResponse(null, { status: 204 });
    }),
    ...signedIn(),
  );
  const { user } = open("/settings/team");
  await screen.findByText("Grace Hopper");
  await screen.findByRole("button", { name: /alan@a.test/ });
  await expectAccessible();
  await user.click(screen.getByRole("button", { name: "Invite" }));
  await user.type(await screen.findByLabelText("E-mail"), "joan@a.test");
  await user.selectOptions(screen.getByLabelText("Role"), "Trainee");
  await expectAccessible();
  await user.click(screen.getByRole("button", { name: "Send invitation" }));
  expect(await screen.findByText("The invitation to joan@a.test is on its way.")).toBeTruthy();
  await user.selectOptions(screen.getByLabelText("Role of Grace Hopper"), "Viewer");
  await screen.findByText("Grace Hopper is changed.");
  await user.click(screen.getByRole("button", { name: "Take back the invitation to alan@a.test" }));
  await screen.findByText("The invitation to alan@a.test is taken back.");
  expect(sent).toEqual([{ email: "joan@a.test", role: "role_1" }, { role: "viewer" }, "revoked"]);
});

test("offers nothing to somebody who may only look", async () => {
  server.use(
    http.get("*/api/auth/me", () =>
      HttpResponse.json({ ...team.me, role: "viewer", permissions: ["user:read"] }),
    ),
    ...signedIn({ ...session, user: { ...session.user, role: "viewer" } }),
  );
  open("/settings/team");
  expect(await screen.findByText("Grace Hopper")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Invite" })).toBeNull();
  expect(screen.queryByLabelText("Role of Grace Hopper")).toBeNull();
});

test("makes a role of what the person holds", async () => {
  let sent: unknown;
  server.use(
    http.post("*/api/auth/roles", async ({ request }) => {
      sent = await request.json();
      return HttpResponse.json({ ...team.roles[3], name: "Reader" }, { status: 201 });
    }),
    ...signedIn(),
  );
  const { user } = open("/settings/roles");
  await user.click(await screen.findByRole("button", { name: "New role" }));
  await user.click(await screen.findByRole("button", { name: "Save role" }));
  expect(screen.getByText("Give the role a name.")).toBeTruthy();
  await user.type(screen.getByLabelText("Name"), "Reader");
  await user.click(await screen.findByLabelText("Agent: Read"));
  await user.click(screen.getByLabelText("Workflow: Read"));
  await expectAccessible();
  await user.click(screen.getByRole("button", { name: "Save role" }));
  await waitFor(() => expect(sent).toEqual({ name: "Reader", permissions: ["agent:read", "workflow:read"] }));
});
