import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { expect, test } from "vitest";
import { expectAccessible } from "@/testing/axe";
import { session } from "@/testing/fixtures";
import { signedIn } from "@/testing/handlers";
import { open } from "@/testing/render";
import { server } from "@/testing/server";
import * as team from "@/testing/team-fixtures";

test("shows a new key once and keeps it nowhere", async () => {
  let sent: { name: string; permissions: string[]; expires_at?: string } | undefined;
  server.use(
    http.post("*/api/auth/api-keys", async ({ request }) => {
      sent = (await request.json()) as typeof sent;
      return HttpResponse.json({ ...team.apiKey, key: "omk_abcdefgh_verysecret" }, { status: 201 });
    }),
    ...signedIn(),
  );
  const { user } = open("/settings/api-keys");
  expect(await screen.findByText("Nightly import")).toBeTruthy();
  await expectAccessible();
  await user.click(screen.getByRole("button", { name: "New key" }));
  await user.type(await screen.findByLabelText("Name"), "Nightly import");
  await user.click(await screen.findByLabelText("Agent: Read"));
  await user.click(screen.getByRole("button", { name: "Create key" }));
  const shown = await screen.findByRole("dialog", { name: "Your key Nightly import" });
  expect(within(shown).getByText("omk_abcdefgh_verysecret")).toBeTruthy();
  await user.click(within(shown).getByRole("button", { name: "Copy" }));
  expect(await navigator.clipboard.readText()).toBe("omk_abcdefgh_verysecret");
  await user.click(within(shown).getByRole("button", { name: "I have copied it" }));
  await waitFor(() => expect(document.body.textContent).not.toContain("verysecret"));
  expect(sent).toMatchObject({ name: "Nightly import", permissions: ["agent:read"] });
  expect(Date.parse(sent?.expires_at ?? "")).toBeGreaterThan(Date.now() + 89 * 86_400_000);
});

test("rotates a key with an overlap, and revokes it", async () => {
  const sent: unknown[] = [];
  server.use(
    http.post("*/api/auth/api-keys/key_1/rotate", async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ ...team.apiKey, key_id: "key_2", key: "omk_new" }, { status: 201 });
    }),
    http.delete("*/api/auth/api-keys/key_1", () => {
      sent.push("revoked");
      return new HttpResponse(null, { status: 204 });
    }),
    ...signedIn(),
  );
  const { user } = open("/settings/api-keys");
  await user.click(await screen.findByRole("button", { name: "More for Nightly import" }));
  await user.click(await screen.findByRole("menuitem", { name: "Rotate" }));
  await user.selectOptions(await screen.findByLabelText("The old key works for"), "One hour");
  await user.click(screen.getByRole("button", { name: "Rotate key" }));
  expect(await screen.findByText("omk_new")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "I have copied it" }));
  await user.click(await screen.findByRole("button", { name: "More for Nightly import" }));
  await user.click(await screen.findByRole("menuitem", { name: "Revoke" }));
  await user.click(await screen.findByRole("button", { name: "Revoke key" }));
  await screen.findByText("Nightly import no longer works.");
  expect(sent).toEqual([{ overlap_hours: 1 }, "revoked"]);
});

test("whoever has a second factor proves themselves by it", async () => {
  let proven: unknown;
  server.use(
    http.get("*/api/auth/me", () =>
      HttpResponse.json({ ...team.me, mfa: { totp: true, required: false, recovery_codes_left: 3 } }),
    ),
    http.delete("*/api/auth/api-keys/key_1", () =>
      proven
        ? new HttpResponse(null, { status: 204 })
        : HttpResponse.json({ status: 403, code: "step_up_required" }, { status: 403 }),
    ),
    http.post("*/api/session/step-up", async ({ request }) => {
      proven = await request.json();
      return HttpResponse.json(session);
    }),
    ...signedIn(),
  );
  const { user } = open("/settings/api-keys");
  await user.click(await screen.findByRole("button", { name: "More for Nightly import" }));
  await user.click(await screen.findByRole("menuitem", { name: "Revoke" }));
  await user.click(await screen.findByRole("button", { name: "Revoke key" }));
  const proof = await screen.findByRole("dialog", { name: "Is it you?" });
  await user.click(await within(proof).findByRole("button", { name: "Use a recovery code" }));
  await user.click(within(proof).getByRole("button", { name: "Use the app" }));
  await user.type(within(proof).getByLabelText("Code"), "123 456");
  await user.click(within(proof).getByRole("button", { name: "Continue" }));
  await screen.findByText("Nightly import no longer works.");
  expect(proven).toEqual({ totp: "123456" });
});

test("an organisation without keys is told what they are for", async () => {
  server.use(
    http.get("*/api/auth/api-keys", () => HttpResponse.json([])),
    ...signedIn(),
  );
  open("/settings/api-keys");
  expect(await screen.findByText("No key yet")).toBeTruthy();
});

test("reads the audit trail page by page, with the filter in the address", async () => {
  const asked: string[] = [];
  server.use(
    http.get("*/api/auth/audit-logs", ({ request }) => {
      const { searchParams } = new URL(request.url);
      asked.push(searchParams.toString());
      return searchParams.has("cursor")
        ? HttpResponse.json([team.auditEntry(1)])
        : HttpResponse.json([team.auditEntry(2)], {
            headers: { Link: '</api/auth/audit-logs?cursor=c2&limit=50>; rel="next"' },
          });
    }),
    ...signedIn(),
  );
  const { user } = open("/settings/audit?action=agent.updated");
  expect(await screen.findByText("agent_2")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Load more entries" }));
  expect(await screen.findByText("agent_1")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Load more entries" })).toBeNull();
  await user.click(screen.getAllByRole("button", { name: "Agent updated" })[0]!);
  expect(screen.getByLabelText("After").textContent).toContain("Ranger");
  expect(await screen.findAllByRole("cell", { name: "Ada Lovelace" })).toHaveLength(2);
  await expectAccessible();

  await user.clear(screen.getByLabelText("What"));
  await user.type(screen.getByLabelText("Who"), "user_1");
  await user.click(screen.getByRole("button", { name: "Filter" }));
  await waitFor(() => expect(location.search).toBe("?actor=user_1"));
  await waitFor(() => expect(asked.at(-1)).toBe("actor=user_1"));
  expect(asked.slice(0, 2)).toEqual(["action=agent.updated", "action=agent.updated&cursor=c2"]);
});

test("says whether the chain holds, and where it breaks", async () => {
  server.use(
    http.get("*/api/auth/audit-logs/verify", () => HttpResponse.json({ valid: true, entries: 2 }), {
      once: true,
    }),
    http.get("*/api/auth/audit-logs/verify", () =>
      HttpResponse.json({ valid: false, entries: 2, first_broken: 7 }),
    ),
    ...signedIn(),
  );
  const { user } = open("/settings/audit");
  const verify = await screen.findByRole("button", { name: "Verify" });
  await user.click(verify);
  expect(await screen.findByText("2 entries, unbroken")).toBeTruthy();
  await user.click(verify);
  expect(await screen.findByText("Broken at entry 7")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Export" }));
  const csv = await screen.findByRole("menuitem", { name: "As CSV" });
  expect(csv.getAttribute("href")).toBe("/api/auth/audit-logs/export?format=csv");
});
