import { screen, waitFor } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { expect, test } from "vitest";
import { expectAccessible } from "@/testing/axe";
import { otherSession } from "@/testing/fixtures";
import { signedIn } from "@/testing/handlers";
import { open } from "@/testing/render";
import { server } from "@/testing/server";

const signedOut = http.get("*/api/session", () => new HttpResponse(null, { status: 401 }));
const offer = {
  organization_name: "Southwind",
  email: "grace@southwind.test",
  role: "member",
  existing_account: false,
};

test("an invitation is accepted with a name and a password, and its token leaves the address", async () => {
  let sent: unknown;
  server.use(
    http.get("*/api/auth/invitations/preview", ({ request }) =>
      new URL(request.url).searchParams.get("token") === "t0ken"
        ? HttpResponse.json(offer)
        : new HttpResponse(null, { status: 404 }),
    ),
    http.post("*/api/session/invitation", async ({ request }) => {
      sent = await request.json();
      server.use(...signedIn(otherSession));
      return HttpResponse.json(otherSession);
    }),
    signedOut,
  );
  const { user } = open("/accept-invitation?token=t0ken");
  expect(await screen.findByRole("heading", { name: "Join Southwind" })).toBeTruthy();
  expect(location.search).toBe("");
  expect(screen.getByText("grace@southwind.test")).toBeTruthy();
  await expectAccessible();
  await user.click(screen.getByRole("button", { name: "Join" }));
  expect(await screen.findByText("Enter your name.")).toBeTruthy();
  await user.type(screen.getByLabelText("Your name"), "Grace Hopper");
  await user.type(screen.getByLabelText("Password"), "seven quiet otters");
  await user.click(screen.getByRole("button", { name: "Join" }));
  expect(await screen.findByRole("heading", { level: 1, name: "Overview" })).toBeTruthy();
  expect(sent).toEqual({ token: "t0ken", full_name: "Grace Hopper", password: "seven quiet otters" });
});

test("whoever has an account joins with its password alone", async () => {
  let sent: unknown;
  server.use(
    http.get("*/api/auth/invitations/preview", () => HttpResponse.json({ ...offer, existing_account: true })),
    http.post("*/api/session/invitation", async ({ request }) => {
      sent = await request.json();
      return HttpResponse.json({ status: 401, code: "invalid-credentials", detail: "No." }, { status: 401 });
    }),
    signedOut,
  );
  const { user } = open("/accept-invitation?token=t0ken");
  await user.type(await screen.findByLabelText("Password"), "mine");
  expect(screen.queryByLabelText("Your name")).toBeNull();
  await user.click(screen.getByRole("button", { name: "Join" }));
  expect(await screen.findByText("No.")).toBeTruthy();
  expect(sent).toEqual({ token: "t0ken", password: "mine" });
});

test("whoever has a second factor is asked for its code as well", async () => {
  const sent: unknown[] = [];
  server.use(
    http.get("*/api/auth/invitations/preview", () => HttpResponse.json({ ...offer, existing_account: true })),
    http.post("*/api/session/invitation", async ({ request }) => {
      const body = (await request.json()) as { totp?: string };
      sent.push(body);
      if (!body.totp) return HttpResponse.json({ status: 401, code: "totp_required" }, { status: 401 });
      server.use(...signedIn(otherSession));
      return HttpResponse.json(otherSession);
    }),
    signedOut,
  );
  const { user } = open("/accept-invitation?token=t0ken");
  await user.type(await screen.findByLabelText("Password"), "mine");
  await user.click(screen.getByRole("button", { name: "Join" }));
  await user.type(await screen.findByLabelText("Code"), "123456");
  await user.click(screen.getByRole("button", { name: "Join" }));
  expect(await screen.findByRole("heading", { level: 1, name: "Overview" })).toBeTruthy();
  expect(sent.at(-1)).toEqual({ token: "t0ken", password: "mine", totp: "123456" });
});

test("a used invitation says so", async () => {
  server.use(
    http.get("*/api/auth/invitations/preview", () => HttpResponse.json({ status: 404 }, { status: 404 })),
    signedOut,
  );
  open("/accept-invitation?token=used");
  expect(await screen.findByRole("heading", { name: "This invitation no longer works" })).toBeTruthy();
});

test("asking for a reset tells nobody whether the address is known", async () => {
  server.use(
    http.post("*/api/auth/password/reset-request", () => HttpResponse.json({ status: "ok" })),
    signedOut,
  );
  const { user } = open("/forgot-password");
  await user.type(await screen.findByLabelText("E-mail"), "nobody@a.test");
  await user.click(screen.getByRole("button", { name: "Send the link" }));
  expect((await screen.findByRole("status")).textContent).toContain("If nobody@a.test has an account");
  await expectAccessible();
});

test("a new password is chosen with the mail's token, once", async () => {
  let sent: unknown;
  server.use(
    http.post("*/api/auth/password/reset-confirm", async ({ request }) => {
      sent = await request.json();
      return new HttpResponse(null, { status: 204 });
    }),
    signedOut,
  );
  const { user } = open("/reset-password?token=r3set");
  await user.type(await screen.findByLabelText("New password"), "nine loud geese");
  await user.click(screen.getByRole("button", { name: "Change the password" }));
  expect(await screen.findByRole("heading", { name: "Sign in" })).toBeTruthy();
  expect(sent).toEqual({ token: "r3set", new_password: "nine loud geese" });
});

test("a weak password stays on the form, a spent link leads to a new one", async () => {
  let answer = HttpResponse.json(
    { status: 422, code: "weak-password", errors: [{ field: "new_password", message: "is too common" }] },
    { status: 422 },
  );
  server.use(
    http.post("*/api/auth/password/reset-confirm", () => answer),
    signedOut,
  );
  const { user } = open("/reset-password?token=r3set");
  await user.type(await screen.findByLabelText("New password"), "password1");
  await user.click(screen.getByRole("button", { name: "Change the password" }));
  expect(await screen.findByText("Is too common.")).toBeTruthy();
  answer = HttpResponse.json({ status: 404, code: "token-spent" }, { status: 404 });
  await user.click(screen.getByRole("button", { name: "Change the password" }));
  expect(await screen.findByRole("link", { name: "Send a new link" })).toBeTruthy();
});

test("verifies the address of the mail's link", async () => {
  let sent: unknown;
  server.use(
    http.post("*/api/auth/verify-email", async ({ request }) => {
      sent = await request.json();
      return HttpResponse.json({ email: "ada@a.test" });
    }),
    signedOut,
  );
  open("/verify-email?token=v3rify");
  expect(await screen.findByText("Your e-mail address is verified.")).toBeTruthy();
  expect(sent).toEqual({ token: "v3rify" });
  await waitFor(() => expect(location.search).toBe(""));
});
