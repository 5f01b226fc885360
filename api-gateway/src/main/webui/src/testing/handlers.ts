import { http, HttpResponse } from "msw";
import type { Session } from "@/api/session";
import * as known from "./fixtures";
import { imported } from "./import-fixtures";
import * as team from "./team-fixtures";
import * as work from "./work-fixtures";

const json = (path: string, body: unknown) => http.get(path, () => HttpResponse.json(body as object));

const happening = {
  sequence: 1,
  at: "2026-03-01T10:00:00Z",
  type: "run.started",
  by: { type: "user", id: "user_1" },
  detail: "Started by hand.",
};

const settings = [
  json("*/api/auth/me", team.me),
  json("*/api/auth/sessions", team.sessions),
  json("*/api/auth/organizations", team.memberships),
  json("*/api/auth/organization", team.organization),
  json("*/api/auth/limits", team.limits),
  json("*/api/auth/members", team.members),
  json("*/api/auth/invitations", [team.invitation]),
  json("*/api/auth/roles", team.roles),
  json("*/api/auth/permissions", team.permissions),
  json("*/api/auth/api-keys", [team.apiKey]),
  json("*/api/auth/audit-logs", [team.auditEntry(2), team.auditEntry(1)]),
];

/** A signed-in organisation with agents, data and one finished run. */
export function signedIn(session: Session = known.session) {
  const run = known.run("completed", ["completed", "completed", "completed"], 9);
  const rows = known.campaigns.map(({ campaign, spend, conversions }) => ({ campaign, spend, conversions }));
  const totals = { spend: { amount: "58705.23", currency: "USD" }, conversions: 1079 };
  return [
    ...settings,
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
    json("*/api/analytics/metrics/hours", { days: [], without_hours: [] }),
    json("*/api/analytics/imports", [imported]),
    json("*/api/analytics/imports/imp_1", imported),
    json("*/api/platforms", []),
    json("*/api/agentkit/tools", work.tools),
    json("*/api/agentkit/approvals", []),
    json("*/api/agentkit/metrics", work.usage),
    json("*/api/agentkit/spending", work.spending),
    json("*/api/agentkit/agents", [known.agent("analytics", "Analytics")]),
    json("*/api/agentkit/agents/:id", known.agent("analytics", "Analytics")),
    json("*/api/agentkit/agents/:id/models", work.models),
    json("*/api/agentkit/agents/:id/executions", [known.execution]),
    json("*/api/agentkit/executions", [known.execution]),
    json("*/api/agentkit/executions/:id", known.execution),
    json("*/api/agentkit/tool-calls/:id", known.call),
    json("*/api/agentkit/workflows", [known.workflow]),
    json("*/api/agentkit/workflows/:id", known.workflow),
    json("*/api/agentkit/workflows/:id/executions", [run]),
    json("*/api/agentkit/workflows/:id/incidents", []),
    json("*/api/agentkit/workflows/:id/executions/bulk", []),
    json("*/api/agentkit/workflows/:id/executions/:run", run),
    json("*/api/agentkit/workflows/:id/executions/:run/history", [happening]),
    http.get("*/api/agentkit/workflows/:id/executions/:run/steps/:step/input", ({ params }) =>
      HttpResponse.json({ step_id: params.step, input: { goal: "More for less" } }),
    ),
  ];
}
