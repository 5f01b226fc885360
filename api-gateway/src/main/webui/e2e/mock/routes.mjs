// The endpoints of the mock server.
import { id, detect, importRows, metrics, readCsv, state, total } from "./data.mjs";
import { builtIns, workflow } from "./fixtures.mjs";
import { samples } from "./samples.mjs";
import { peopleRoutes } from "./people.mjs";
import { trustRoutes } from "./trust.mjs";
import { startRun, work } from "./work.mjs";

state.agents = builtIns();
state.runs.push(...samples);

const happenings = (run) =>
  (run?.data.steps ?? [])
    .filter((step) => step.started_at)
    .flatMap((step) => [
      { at: step.completed_at ?? step.started_at, type: `step.${step.status}`, step_id: step.step_id },
      {
        at: step.started_at,
        type: "step.started",
        step_id: step.step_id,
        by: { type: "agent", id: "analytics" },
      },
    ])
    .concat({ at: run?.data.started_at, type: "run.started", by: { type: "user", id: "user_1" } });

export const problem = (status, code, detail, errors) => ({
  status,
  code,
  detail,
  errors,
  request_id: "req_mock",
});

function sessionOf(body) {
  state.session = {
    user: {
      user_id: "user_1",
      email: body.email,
      full_name: body.full_name ?? "Ada Lovelace",
      role: "owner",
      organization_id: "org_1",
    },
    organization: {
      organization_id: "org_1",
      name: body.organization_name ?? "Northwind",
      slug: "northwind",
      subscription_tier: "free",
    },
    csrf_token: "csrf",
  };
  return state.session;
}

function dashboard() {
  const sum = total();
  const ended = state.runs.filter((run) => run.status === "completed").length;
  return {
    totals: { ...sum, spend: state.rows.length ? { amount: sum.spend.toFixed(2), currency: "USD" } : null },
    totals_by_currency: [],
    currency: state.rows.length ? "USD" : undefined,
    campaigns: new Set(state.rows.map((row) => row.campaign)).size,
    executions: { total: state.executions.length, completed: 0, failed: 0 },
    runs: { total: ended, completed: ended, failed: 0 },
    as_of: state.imports[0]?.created_at,
  };
}

const saved = (agent_id, body) => ({
  agent_id,
  status: "active",
  data: { ...body, built_in: false, version: 2, updated_at: new Date().toISOString() },
});
export const find = (list, key, value) => list.find((each) => each[key] === value);
const or404 = (found) =>
  found ? [200, found] : [404, problem(404, "not-found", "There is no such thing here.")];

const routes = [
  ...peopleRoutes,
  ...trustRoutes,
  [
    "GET",
    "/api/session",
    () => (state.session ? [200, state.session] : [401, problem(401, "authentication-required")]),
  ],
  [
    "POST",
    "/api/session",
    ({ json }) => {
      if (json.password === "wrong") return [401, problem(401, "invalid-credentials")];
      if (json.password === "second" && !json.totp) return [401, problem(401, "totp-required")];
      return [200, sessionOf(json)];
    },
  ],
  ["POST", "/api/session/register", ({ json }) => [201, sessionOf(json)]],
  ["DELETE", "/api/session", () => ((state.session = null), [204])],
  ["GET", "/api/analytics/dashboard", () => [200, dashboard()]],
  ["GET", "/api/analytics/metrics", ({ url }) => [200, metrics(url.searchParams.get("by"))]],
  ["GET", "/api/analytics/imports", () => [200, state.imports]],
  [
    "POST",
    "/api/analytics/imports/preview",
    ({ form }) => {
      const { head, rows } = readCsv(form.file.text);
      const mapping = detect(head, rows);
      return [
        200,
        {
          columns: head,
          sample_rows: rows.slice(0, 20),
          mapping,
          platform: "meta_ads",
          currency: "USD",
          date_format: mapping.date_format,
          encoding: "UTF-8",
          separator: ",",
          warnings: [],
          problems: [],
          confidence: 0.95,
        },
      ];
    },
  ],
  [
    "POST",
    "/api/analytics/imports",
    ({ form }) => [202, importRows(form.file.text, JSON.parse(form.mapping.text), form.file.file)],
  ],
  ["GET", "/api/analytics/imports/:id", ({ args }) => or404(find(state.imports, "import_id", args[0]))],
  ["GET", "/api/agentkit/agents", () => [200, state.agents]],
  [
    "POST",
    "/api/agentkit/agents",
    ({ json }) => {
      const made = saved(id("agent_"), json);
      state.agents.unshift(made);
      return [201, made];
    },
  ],
  ["GET", "/api/agentkit/agents/:id", ({ args }) => or404(find(state.agents, "agent_id", args[0]))],
  [
    "PUT",
    "/api/agentkit/agents/:id",
    ({ args, json }) => [200, Object.assign(find(state.agents, "agent_id", args[0]), saved(args[0], json))],
  ],
  [
    "POST",
    "/api/agentkit/agents/:id/execute",
    async ({ args, json }) => [200, await work(args[0], json.input_data)],
  ],
  [
    "GET",
    "/api/agentkit/agents/:id/executions",
    ({ args }) => [200, state.executions.filter((each) => each.agent_id === args[0])],
  ],
  ["GET", "/api/agentkit/executions", () => [200, state.executions.slice(0, 1)]],
  [
    "GET",
    "/api/agentkit/executions/:id",
    ({ args }) => or404(find(state.executions, "execution_id", args[0])),
  ],
  [
    "GET",
    "/api/agentkit/tool-calls/:id",
    ({ args }) =>
      or404(
        find(
          state.executions.flatMap((each) => each.tool_calls),
          "call_id",
          args[0],
        ),
      ),
  ],
  ["GET", "/api/agentkit/workflows", () => [200, [workflow]]],
  [
    "GET",
    "/api/agentkit/workflows/:id",
    ({ args }) => or404(args[0] === workflow.workflow_id ? workflow : undefined),
  ],
  [
    "POST",
    "/api/agentkit/workflows/:id/execute",
    ({ args, json }) => [202, startRun(args[0], json.input_data ?? {})],
  ],
  ["GET", "/api/agentkit/workflows/:id/executions", () => [200, state.runs]],
  [
    "GET",
    "/api/agentkit/workflows/:id/executions/:run",
    ({ args }) => or404(find(state.runs, "execution_id", args[1])),
  ],
  [
    "GET",
    "/api/agentkit/workflows/:id/executions/:run/steps/:step/input",
    ({ args }) => [200, { step_id: args[2], input: find(state.runs, "execution_id", args[1]).data.input }],
  ],
  [
    "GET",
    "/api/agentkit/workflows/:id/executions/:run/history",
    ({ args }) => [200, happenings(find(state.runs, "execution_id", args[1]))],
  ],
];

export function match(method, path) {
  for (const [verb, pattern, handle] of routes) {
    const found = new RegExp(`^${pattern.replaceAll(/:\w+/g, "([^/]+)")}$`).exec(path);
    if (found && verb === method) return { handle, args: found.slice(1).map(decodeURIComponent) };
  }
  return null;
}
