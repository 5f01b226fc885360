import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { expect, test } from "vitest";
import { expectAccessible } from "@/testing/axe";
import { agent, otherSession } from "@/testing/fixtures";
import { gate } from "@/testing/gate";
import { signedIn } from "@/testing/handlers";
import { open } from "@/testing/render";
import { server } from "@/testing/server";

test("the overview shows the figures and moves the focus when the page changes", async () => {
  server.use(...signedIn());
  const { user } = open("/");
  expect(await screen.findByText("$58,705.23")).toBeTruthy();
  expect(screen.getByText("$54.41")).toBeTruthy();
  await expectAccessible();
  await user.click(screen.getByRole("link", { name: "Agents" }));
  const heading = await screen.findByRole("heading", { level: 1, name: "Agents" });
  expect(document.activeElement).toBe(heading);
  await waitFor(() => expect(document.title).toBe("Agents · Omnify"));
});

test("one tile that fails does not take the page with it", async () => {
  server.use(
    http.get("*/api/analytics/dashboard", () => HttpResponse.json({ status: 503 }, { status: 503 })),
    ...signedIn(),
  );
  open("/");
  expect((await screen.findAllByText("Not loaded. Try again")).length).toBe(4);
  expect(await screen.findByRole("heading", { name: "Latest runs" })).toBeTruthy();
});

test("the palette, the shortcut sheet and the keys work from the keyboard", async () => {
  server.use(...signedIn());
  const { user } = open("/");
  await screen.findByRole("heading", { level: 1, name: "Overview" });
  await user.keyboard("?");
  const sheet = await screen.findByRole("dialog", { name: "Keyboard shortcuts" });
  expect(within(sheet).getByText("Go to Agents")).toBeTruthy();
  await user.keyboard("{Escape}");
  await user.keyboard("gr");
  expect(await screen.findByRole("heading", { level: 1, name: "Runs" })).toBeTruthy();
  await user.keyboard("{Control>}k{/Control}");
  await user.type(await screen.findByPlaceholderText(/Jump to a page/), "budget");
  await user.keyboard("{Enter}");
  expect(await screen.findByRole("heading", { level: 1, name: "Where should the budget go?" })).toBeTruthy();
});

test("nothing of one organisation is left for the next one", async () => {
  server.use(
    http.delete("*/api/session", () => new HttpResponse(null, { status: 204 })),
    ...signedIn(),
  );
  const { user } = open("/agents");
  await screen.findByRole("link", { name: "Analytics" });
  await user.click(await screen.findByRole("button", { name: /Account:/ }));
  await user.click(await screen.findByRole("menuitem", { name: "Sign out" }));
  await screen.findByRole("heading", { level: 1, name: "Sign in" });

  const asked = gate();
  server.use(
    http.post("*/api/session", () => HttpResponse.json(otherSession)),
    http.get("*/api/agentkit/agents", async () => {
      await asked.opened;
      return HttpResponse.json([agent("agent_9", "Southwind scout")]);
    }),
    ...signedIn(otherSession),
  );
  await user.type(screen.getByLabelText("E-mail"), "grace@southwind.test");
  await user.type(screen.getByLabelText("Password"), "secret words");
  await user.click(screen.getByRole("button", { name: "Sign in" }));
  await screen.findByRole("heading", { level: 1, name: "Overview" });
  await user.click(screen.getByRole("link", { name: "Agents" }));
  await screen.findByRole("heading", { level: 1, name: "Agents" });
  expect(screen.queryByText("Analytics reads the figures.")).toBeNull();
  asked.open();
  expect(await screen.findByText("Southwind scout")).toBeTruthy();
});

test("an ended session leads to the sign-in and back again", async () => {
  server.use(
    http.get("*/api/agentkit/agents", () => HttpResponse.json({ status: 401 }, { status: 401 })),
    ...signedIn(),
  );
  open("/agents?type=analytics");
  await screen.findByRole("heading", { level: 1, name: "Sign in" });
  expect(new URLSearchParams(location.search).get("next")).toBe("/agents?type=analytics");
});

test("changing the organisation drops every answer of the one before", async () => {
  const asked = gate();
  server.use(...signedIn());
  const { user } = open("/agents");
  await screen.findByText("Analytics reads the figures.");
  await user.click(await screen.findByRole("button", { name: /Organisation:/ }));
  server.use(
    http.post("*/api/session/organization", async ({ request }) => {
      expect(await request.json()).toEqual({ organization_id: "org_2" });
      return HttpResponse.json(otherSession);
    }),
    http.get("*/api/agentkit/agents", async () => {
      await asked.opened;
      return HttpResponse.json([agent("agent_9", "Southwind scout")]);
    }),
    ...signedIn(otherSession),
  );
  await user.click(await screen.findByRole("menuitemradio", { name: "Southwind" }));
  expect(await screen.findByText("You are in Southwind now.")).toBeTruthy();
  expect(location.pathname).toBe("/");
  await user.click(screen.getByRole("link", { name: "Agents" }));
  await screen.findByRole("heading", { level: 1, name: "Agents" });
  expect(screen.queryByText("Analytics reads the figures.")).toBeNull();
  asked.open();
  expect(await screen.findByText("Southwind scout")).toBeTruthy();
});

test("a new organisation is entered at once", async () => {
  server.use(
    http.post("*/api/auth/organizations", () =>
      HttpResponse.json(
        { organization_id: "org_2", name: "Southwind", slug: "s", role: "owner" },
        { status: 201 },
      ),
    ),
    http.post("*/api/session/organization", () => HttpResponse.json(otherSession)),
    ...signedIn(),
  );
  const { user } = open("/");
  await user.click(await screen.findByRole("button", { name: /Organisation:/ }));
  await user.click(await screen.findByRole("menuitem", { name: "New organisation" }));
  await user.click(await screen.findByRole("button", { name: "Create" }));
  expect(await screen.findByText("Enter a name.")).toBeTruthy();
  await user.type(screen.getByLabelText("Name"), "Southwind");
  await user.click(screen.getByRole("button", { name: "Create" }));
  expect(await screen.findByText("You are in Southwind now.")).toBeTruthy();
});
