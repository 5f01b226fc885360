import { screen, waitFor } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { expect, test } from "vitest";
import { expectAccessible } from "@/testing/axe";
import { session } from "@/testing/fixtures";
import { signedIn } from "@/testing/handlers";
import { open } from "@/testing/render";
import { server } from "@/testing/server";

const signedOut = http.get("*/api/session", () => new HttpResponse(null, { status: 401 }));

test("sign up shows what is missing before it asks the server", async () => {
  server.use(signedOut);
  const { user } = open("/signup");
  await user.click(await screen.findByRole("button", { name: "Create organisation" }));
  expect(await screen.findByText("Enter your name.")).toBeTruthy();
  expect(screen.getByLabelText("Your name").getAttribute("aria-invalid")).toBe("true");
});

test("sign up puts the server's errors beside their fields", async () => {
  server.use(
    signedOut,
    http.post("*/api/session/register", () =>
      HttpResponse.json(
        {
          status: 422,
          title: "Invalid",
          errors: [{ field: "password", message: "This password is too common." }],
        },
        { status: 422, headers: { "Content-Type": "application/problem+json" } },
      ),
    ),
  );
  const { user } = open("/signup");
  await user.type(await screen.findByLabelText("Your name"), "Ada Lovelace");
  await user.type(screen.getByLabelText("Organisation"), "Northwind");
  await user.type(screen.getByLabelText("E-mail"), "ada@northwind.test");
  await user.type(screen.getByLabelText("Password"), "password1");
  await user.click(screen.getByRole("button", { name: "Create organisation" }));
  expect(await screen.findByText("This password is too common.")).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText("Password"));
});

test("a locked account says when to come back", async () => {
  server.use(
    signedOut,
    http.post("*/api/session", () =>
      HttpResponse.json({ status: 423, code: "locked" }, { status: 423, headers: { "Retry-After": "30" } }),
    ),
  );
  const { user } = open("/login");
  await user.type(await screen.findByLabelText("E-mail"), "ada@northwind.test");
  await user.type(screen.getByLabelText("Password"), "wrong");
  await user.click(screen.getByRole("button", { name: "Sign in" }));
  expect((await screen.findByRole("alert")).textContent).toContain("Try again in 30 s");
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Sign in" }).disabled).toBe(true);
});

test("a deep link returns after signing in", async () => {
  server.use(
    signedOut,
    http.post("*/api/session", () => HttpResponse.json(session)),
  );
  open("/?from=mail");
  await screen.findByRole("button", { name: "Sign in" });
  await waitFor(() => expect(new URLSearchParams(location.search).get("next")).toBe("/?from=mail"));
});

test("asks for the code of the second factor, and takes a recovery code in its place", async () => {
  const sent: unknown[] = [];
  server.use(
    http.post("*/api/session", async ({ request }) => {
      const body = (await request.json()) as { totp?: string };
      sent.push(body.totp);
      if (body.totp === "aaaa-1111") {
        server.use(...signedIn());
        return HttpResponse.json(session);
      }
      const code = body.totp ? "totp-invalid" : "totp-required";
      return HttpResponse.json({ status: 401, code }, { status: 401 });
    }),
    signedOut,
  );
  const { user } = open("/login");
  await user.type(await screen.findByLabelText("E-mail"), "ada@northwind.test");
  await user.type(screen.getByLabelText("Password"), "right");
  await user.click(screen.getByRole("button", { name: "Sign in" }));
  await user.type(await screen.findByLabelText("Code"), "123456");
  expect(document.activeElement).toBe(screen.getByLabelText("Code"));
  await expectAccessible();
  await user.click(screen.getByRole("button", { name: "Sign in" }));
  expect(await screen.findByText("This code is not valid. Each code works once.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Use a recovery code" }));
  await user.type(screen.getByLabelText("Recovery code"), "aaaa-1111");
  await user.click(screen.getByRole("button", { name: "Sign in" }));
  expect(await screen.findByRole("heading", { level: 1, name: "Overview" })).toBeTruthy();
  expect(sent).toEqual([undefined, "123456", "aaaa-1111"]);
});
