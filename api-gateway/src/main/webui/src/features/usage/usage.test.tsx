import { screen, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { expect, test } from "vitest";
import { byDay } from "@/api/usage";
import { expectAccessible } from "@/testing/axe";
import { execution } from "@/testing/fixtures";
import { signedIn } from "@/testing/handlers";
import { open } from "@/testing/render";
import { server } from "@/testing/server";

const usd = (amount: string) => ({ amount, currency: "USD" });
const at = (daysAgo: number) => new Date(Date.now() - daysAgo * 86_400_000).toISOString();

const startedAgo = (days: number) => Object.assign({}, execution, { started_at: at(days) });

const spent = (started_at: string, amount: string) => ({ started_at, usage: { cost: usd(amount) } });

test("what days cost is added to the last digit", () => {
  const days = byDay([
    spent("2026-03-02T12:00:00Z", "0.1"),
    spent("2026-03-01T12:00:00Z", "0.000001"),
    spent("2026-03-02T12:30:00Z", "0.2"),
  ]);
  expect(days.map(({ of, executions, cost }) => [of, executions, cost?.amount])).toEqual([
    ["2026-03-01", 1, "0.000001"],
    ["2026-03-02", 2, "0.300000"],
  ]);
});

test("usage is charted by day and agent, with the figures behind it", async () => {
  let limit: unknown;
  server.use(...signedIn());
  server.use(
    http.get("*/api/agentkit/executions", ({ request }) => {
      const second = new URL(request.url).searchParams.has("cursor");
      const items = (second ? [100, 101] : [0, 1]).map(startedAgo);
      const more = { Link: `<${request.url}&cursor=c2>; rel="next"` };
      return HttpResponse.json(items, { headers: second ? {} : more });
    }),
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
  const { user } = open("/usage?days=90");
  expect(await screen.findByText("Cost by day")).toBeTruthy();
  for (const button of screen.getAllByRole("button", { name: "Show data table" })) await user.click(button);
  // Two days of the first page; the second page began before the time asked for.
  expect(within(screen.getByRole("table", { name: "Cost by day" })).getAllByRole("row")).toHaveLength(3);
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
