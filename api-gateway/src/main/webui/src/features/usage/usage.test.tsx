import { screen, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { expect, test } from "vitest";
import { expectAccessible } from "@/testing/axe";
import { signedIn } from "@/testing/handlers";
import { open } from "@/testing/render";
import { server } from "@/testing/server";
import { usage } from "@/testing/work-fixtures";

const usd = (amount: string) => ({ amount, currency: "USD" });
test("usage is charted by day and agent, with the figures behind it", async () => {
  let limit: unknown;
  const asked: string[] = [];
  server.use(...signedIn());
  server.use(
    http.put("*/api/agentkit/spending", async ({ request }) => {
      limit = await request.json();
      return HttpResponse.json({
        month: "2026-03",
        spent: usd("1"),
        committed: usd("5"),
        per_month: usd("20"),
      });
    }),
  );
  server.use(
    http.get("*/api/agentkit/metrics", ({ request }) => {
      asked.push(new URL(request.url).search);
      return HttpResponse.json(usage);
    }),
  );
  const { user } = open("/usage?days=90");
  expect(await screen.findByText("Cost by day")).toBeTruthy();
  for (const button of screen.getAllByRole("button", { name: "Show data table" })) await user.click(button);
  const days = within(screen.getByRole("table", { name: "Cost by day" })).getAllByRole("row");
  expect(days.map((row) => row.textContent)).toEqual([
    "DayExecutionsTokens inTokens outCost",
    "Feb 2815040$0.0042",
    "Mar 1220080$0.0084",
  ]);
  expect(asked).toEqual(["?days=90"]);
  expect(within(screen.getByRole("table", { name: "Cost by model" })).getByText("gpt-5.4-mini")).toBeTruthy();
  const table = screen.getByRole("table", { name: "Cost by agent" });
  expect(within(table).getByRole("link", { name: "Analytics" })).toBeTruthy();
  expect(within(table).getByText("$0.0126")).toBeTruthy();
  expect(screen.getAllByText("66.7 %").length).toBeGreaterThan(0);
  expect(screen.getByLabelText<HTMLSelectElement>("Time").value).toBe("90");
  await user.click(screen.getByRole("button", { name: "Set a limit" }));
  await user.type(screen.getByLabelText("US dollars a month"), "twenty");
  expect(screen.getByText("Use a number such as 50.00.")).toBeTruthy();
  await user.clear(screen.getByLabelText("US dollars a month"));
  await user.type(screen.getByLabelText("US dollars a month"), "20{Enter}");
  expect(await screen.findByText("spent or set aside, of $20.00")).toBeTruthy();
  expect(screen.getByRole("progressbar").getAttribute("aria-valuenow")).toBe("25");
  expect(limit).toEqual({ per_month: { amount: "20", currency: "USD" } });
  await expectAccessible();
});
