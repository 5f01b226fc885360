import { http, HttpResponse } from "msw";
import type { Session } from "@/api/session";
import * as known from "./fixtures";
import { imported } from "./import-fixtures";

const json = (path: string, body: unknown) => http.get(path, () => HttpResponse.json(body as object));

/** A signed-in organisation with agents, data and one finished run. */
export function signedIn(session: Session = known.session) {
  const run = known.run("completed", ["completed", "completed", "completed"], 9);
  const rows = known.campaigns.map(({ campaign, spend, conversions }) => ({ campaign, spend, conversions }));
  const totals = { spend: { amount: "58705.23", currency: "USD" }, conversions: 1079 };
  return [
    json("*/api/session", session),
    json("*/api/analytics/dashboard", {
      totals,
      totals_by_currency: [totals],
      currency: "USD",
      campaigns: 4,
      executions: { total: 3, completed: 3, failed: 0 },
      runs: { total: 1, completed: 1, failed: 0 },
      as_of: "2026-03-01T10:00:00Z",
    }),
    json("*/api/analytics/metrics", { rows, totals, currency: "USD", dimensions: [], truncated: false }),
    json("*/api/analytics/imports", [imported]),
    json("*/api/analytics/imports/imp_1", imported),
    json("*/api/agentkit/agents", [known.agent("analytics", "Analytics")]),
    json("*/api/agentkit/agents/:id", known.agent("analytics", "Analytics")),
    json("*/api/agentkit/agents/:id/executions", [known.execution]),
    json("*/api/agentkit/executions", [known.execution]),
    json("*/api/agentkit/executions/:id", known.execution),
    json("*/api/agentkit/tool-calls/:id", known.call),
    json("*/api/agentkit/workflows", [known.workflow]),
    json("*/api/agentkit/workflows/:id", known.workflow),
    json("*/api/agentkit/workflows/:id/executions", [run]),
    json("*/api/agentkit/workflows/:id/executions/:run", run),
  ];
}
