import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { expect, test } from "vitest";
import { expectAccessible } from "@/testing/axe";
import { signedIn } from "@/testing/handlers";
import { session } from "@/testing/fixtures";
import { open } from "@/testing/render";
import { server } from "@/testing/server";
import * as team from "@/testing/team-fixtures";

const enrolment = {
  secret: "JBSWY3DPEHPK3PXP",
  otpauth_uri: "otpauth://totp/Omnify:ada?secret=JBSWY3DPEHPK3PXP",
};

test("sets up the second factor and shows the recovery codes once", async () => {
  let totp = false;
  server.use(
    http.get("*/api/auth/me", () =>
      HttpResponse.json({ ...team.me, mfa: { totp, required: false, recovery_codes_left: totp ? 2 : 0 } }),
    ),
    http.post("*/api/auth/mfa/totp", () => HttpResponse.json(enrolment)),
    http.post("*/api/auth/mfa/totp/confirm", async ({ request }) => {
      const { code } = (await request.json()) as { code: string };
      if (code !== "123456") return HttpResponse.json({ status: 422, code: "totp-invalid" }, { status: 422 });
      totp = true;
      return HttpResponse.json({ recovery_codes: ["aaaa-1111", "bbbb-2222"] });
    }),
    ...signedIn(),
  );
  const { user } = open("/settings/security");
  await user.click(await screen.findByRole("button", { name: "Set up" }));
  expect(await screen.findByRole("img", { name: "QR code for your authenticator app" })).toBeTruthy();
  expect(screen.getByText("JBSW Y3DP EHPK 3PXP")).toBeTruthy();
  await expectAccessible();
  await user.type(screen.getByLabelText("Code"), "000000");
  await user.click(screen.getByRole("button", { name: "Turn on" }));
  expect(await screen.findByText(/This code is not right/)).toBeTruthy();
  await user.type(screen.getByLabelText("Code"), "123 456");
  await user.click(screen.getByRole("button", { name: "Turn on" }));
  const codes = await screen.findByRole("dialog", { name: "Your recovery codes" });
  expect(within(codes).getByLabelText("Recovery codes").textContent).toBe("aaaa-1111\nbbbb-2222");
  await user.click(within(codes).getByRole("button", { name: "I have kept them" }));
  expect(await screen.findByText("2 recovery codes left.")).toBeTruthy();
  expect(document.body.textContent).not.toContain("aaaa-1111");
});

test("whoever must have a second factor is led to it from everywhere", async () => {
  server.use(
    http.get("*/api/auth/me", () =>
      HttpResponse.json({ ...team.me, mfa: { totp: false, required: true, recovery_codes_left: 0 } }),
    ),
    ...signedIn(),
  );
  open("/settings/profile");
  await waitFor(() => expect(location.pathname).toBe("/settings/security"));
  expect(await screen.findByText("Your organisation asks for it. Set it up to go on working.")).toBeTruthy();
});

test("ends one session and all others", async () => {
  const ended: string[] = [];
  server.use(
    http.delete("*/api/auth/sessions/:id", ({ params }) => {
      ended.push(String(params.id));
      return new HttpResponse(null, { status: 204 });
    }),
    http.delete("*/api/auth/sessions", () => {
      ended.push("others");
      return new HttpResponse(null, { status: 204 });
    }),
    ...signedIn(),
  );
  const { user } = open("/settings/security");
  expect(await screen.findByText("Chrome on Linux")).toBeTruthy();
  expect(screen.getByText("This browser")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "End the session of Safari on iPhone" }));
  await screen.findByText("The session has ended.");
  await user.click(screen.getByRole("button", { name: "End all others" }));
  await screen.findByText("All other sessions have ended.");
  expect(ended).toEqual(["sess_2", "others"]);
});

test("changes the name and the password, and sends the verification again", async () => {
  const sent: unknown[] = [];
  server.use(
    http.get("*/api/auth/me", () => HttpResponse.json({ ...team.me, email_verified: false })),
    http.put("*/api/auth/me", async ({ request }) => {
      const body = (await request.json()) as Record<string, string>;
      if (body.current_password === "wrong")
        return HttpResponse.json(
          { status: 422, code: "wrong-password", detail: "This is not your password." },
          { status: 422 },
        );
      sent.push(body);
      return HttpResponse.json({ ...team.me, full_name: "Ada King" });
    }),
    http.post("*/api/auth/verify-email/request", () => {
      sent.push("mail");
      return new HttpResponse(null, { status: 202 });
    }),
    ...signedIn(),
  );
  const { user } = open("/settings/profile");
  await user.click(await screen.findByRole("button", { name: "Send it again" }));
  await screen.findByText("A mail to ada@a.test is on its way.");
  await expectAccessible();
  const name = screen.getByLabelText("Your name");
  await user.clear(name);
  await user.type(name, "Ada King");
  await user.click(screen.getByRole("button", { name: "Save" }));
  await screen.findByText("Your profile is saved.");
  await user.type(screen.getByLabelText("Present password"), "wrong");
  await user.type(screen.getByLabelText("New password"), "nine loud geese");
  await user.click(screen.getByRole("button", { name: "Change password" }));
  expect(await screen.findByText("This is not your password.")).toBeTruthy();
  await user.clear(screen.getByLabelText("Present password"));
  await user.type(screen.getByLabelText("Present password"), "right");
  await user.click(screen.getByRole("button", { name: "Change password" }));
  await screen.findByText(/Your password is changed/);
  expect(sent).toEqual([
    "mail",
    { full_name: "Ada King" },
    { current_password: "right", password: "nine loud geese" },
  ]);
  expect(session.user.full_name).toBe("Ada Lovelace");
});
