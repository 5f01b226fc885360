// Agents that ask first, what they cost, what went wrong and what starts workflows, as the mock server plays it.
import { state } from "./data.mjs";
import { workflow } from "./fixtures.mjs";

const iso = (at = Date.now()) => new Date(at).toISOString();
const usd = (amount) => ({ amount, currency: "USD" });
const hour = 3_600_000;

state.approvals = [
  {
    approval_id: "appr_1",
    execution_id: "exec_waiting",
    agent_id: "marketing_automation",
    tool: "google_ads.campaign.set_budget",
    arguments: { campaign: "916", daily_budget: usd("500.00"), currency: "USD" },
    effect: "spend",
    stake: usd("3500.00"),
    reason: "Moves more than 1,000 US dollars a week to campaign 916.",
    requested_at: iso(Date.now() - hour / 4),
    expires_at: iso(Date.now() + 20 * hour),
    status: "pending",
  },
  {
    approval_id: "appr_2",
    execution_id: "exec_other",
    agent_id: "client_management",
    tool: "sandbox.email.send",
    arguments: { to: "ada@northwind.test", subject: "Your plan", body: "Dear Ada, the plan is ready." },
    effect: "message",
    reason: "It writes to somebody outside.",
    requested_at: iso(Date.now() - hour),
    expires_at: iso(Date.now() + 2 * hour),
    status: "pending",
  },
];

const used = (executions, failed, cost) => ({
  executions,
  completed: executions - failed,
  failed,
  success_rate: (executions - failed) / executions,
  average_seconds: 2.4,
  input_tokens: executions * 2400,
  output_tokens: executions * 600,
  cost: usd(cost),
});

const usage = (days) => ({
  days,
  executions: 246,
  success_rate: 0.967,
  cost: usd("4.812300"),
  agents: [
    { agent_id: "analytics", ...used(120, 2, "2.410000") },
    { agent_id: "creative_intelligence", ...used(80, 5, "1.602300") },
    { agent_id: "marketing_automation", ...used(46, 1, "0.800000") },
  ],
  daily: Array.from({ length: Math.min(days, 30) }, (_, ago) => ({
    day: iso(Date.now() - ago * 24 * hour).slice(0, 10),
    executions: 5 + (ago % 7),
    input_tokens: 4_000 + 300 * ago,
    output_tokens: 900 + 40 * ago,
    cost: usd((0.1 + 0.02 * (ago % 7)).toFixed(6)),
  })),
});

export const tools = [
  {
    name: "analytics.query",
    summary: "Reads the figures of your campaigns.",
    effect: "read",
    permission: "analytics:read",
    timeout_seconds: 10,
    max_calls: 24,
  },
  {
    name: "web.fetch",
    summary: "Reads a page of the public web.",
    effect: "read",
    permission: "agent:execute",
    timeout_seconds: 30,
    max_calls: 5,
    outside: true,
  },
  { name: "workflow.start", summary: "Starts one of your workflows.", effect: "write" },
  { name: "sandbox.email.send", summary: "Writes an e-mail to somebody.", effect: "message" },
  {
    name: "google_ads.campaign.set_budget",
    summary: "Sets a campaign's daily budget.",
    effect: "spend",
    permission: "campaign:publish",
    cost: usd("0.01"),
    timeout_seconds: 250,
    max_calls: 10,
  },
];

const trigger = (trigger_id, more) => ({
  trigger_id,
  workflow_id: workflow.workflow_id,
  declared: false,
  paused: false,
  fired: 12,
  skipped: 0,
  missed: 0,
  created_at: iso(Date.now() - 90 * hour),
  ...more,
});

state.triggers = [
  trigger("trg_1", {
    type: "schedule",
    name: "Mondays at nine",
    cron: "0 9 * * 1",
    time_zone: "Europe/Berlin",
    overlap: "skip",
    next_at: iso(Date.now() + 50 * hour),
    last_at: iso(Date.now() - 118 * hour),
    last_execution_id: "run_failed",
    skipped: 1,
  }),
  trigger("trg_2", {
    type: "event",
    event_type: "agent.execution.finished",
    filter: "event.data.status == 'failed'",
    declared: true,
    paused: true,
  }),
  trigger("trg_3", { type: "webhook", signed: true, fired: 3, problem: "The last call was not signed." }),
];

const versions = () =>
  [3, 2, 1].map((version) => ({
    ...workflow,
    data: {
      ...workflow.data,
      version,
      published_version: 2,
      updated_at: iso(Date.now() - (4 - version) * 30 * hour),
    },
  }));

const changes = [
  {
    path: "steps.plan.timeout_seconds",
    kind: "changed",
    before: 60,
    after: 120,
    from: 60,
    to: 120,
  },
  {
    path: "steps.review",
    kind: "added",
    after: { type: "approval", role: "manager" },
    to: { type: "approval" },
  },
  { path: "steps.plan.when", kind: "removed", before: "input.goal != ''", from: "input.goal != ''" },
];

const incidents = () =>
  state.runs
    .filter((run) => ["failed", "needs_attention"].includes(run.status))
    .map((run) => ({
      execution_id: run.execution_id,
      workflow_id: run.workflow_id,
      version: run.data.version,
      status: run.status,
      since: run.data.completed_at ?? run.data.started_at,
      error: run.data.steps.at(-1).error,
      input: run.data.input,
      steps: run.data.steps.filter((step) => ["failed", "needs_attention"].includes(step.status)),
    }));

const versionRows = () =>
  [2, 1].map((version) => ({
    version,
    name: "Analytics",
    published_at: iso(Date.now() - (3 - version) * 40 * hour),
    current: version === 2,
  }));

const wf = "/api/agentkit/workflows/:id";

export const trustRoutes = [
  [
    "GET",
    "/api/agentkit/approvals",
    ({ url: { searchParams } }) => [
      200,
      state.approvals.filter((each) =>
        ["status", "execution_id"].every((name) => [null, each[name]].includes(searchParams.get(name))),
      ),
    ],
  ],
  [
    "POST",
    "/api/agentkit/approvals/:id/decision",
    ({ args, json }) => {
      const found = state.approvals.find((each) => each.approval_id === args[0]);
      const status = json.decision === "reject" ? "rejected" : json.arguments ? "edited" : "approved";
      return [
        200,
        Object.assign(found, { status, decided_by: "user_1", decided_at: iso(), comment: json.comment }),
      ];
    },
  ],
  [
    "GET",
    "/api/agentkit/spending",
    () => [200, { month: "2026-11", spent: usd("4.81"), committed: usd("5.30"), per_month: usd("20.00") }],
  ],
  ["GET", "/api/agentkit/tools", () => [200, tools]],
  ["GET", "/api/agentkit/metrics", ({ url }) => [200, usage(Number(url.searchParams.get("days")))]],
  [
    "GET",
    "/api/agentkit/agents/:id/models",
    () => [
      200,
      [
        { model: "gpt-5.4-mini", resting: false, warnings: ["Its provider ends it on 2027-01-31."] },
        { model: "gpt-5.4", resting: true, warnings: [] },
      ],
    ],
  ],
  ["GET", "/api/platforms", () => [200, []]],
  ["GET", "/api/agentkit/agents/:id/memory", () => [200, []]],
  ["GET", "/api/agentkit/agents/:id/versions", () => [200, versionRows()]],
  ["GET", "/api/agentkit/agents/:id/diff", () => [200, changes]],
  ["GET", `${wf}/versions`, () => [200, versions()]],
  ["GET", `${wf}/diff`, () => [200, changes]],
  ["POST", `${wf}/versions/:version/publish`, () => [200, workflow]],
  ["GET", `${wf}/triggers`, () => [200, state.triggers]],
  [
    "GET",
    `${wf}/triggers/:trigger/upcoming`,
    () => [200, { times: [1, 2, 3].map((week) => iso(Date.now() + week * 168 * hour)) }],
  ],
  [
    "GET",
    `${wf}/triggers/:trigger/webhook`,
    () => [200, { path: "/api/hooks/trg_3/9f8b2c", signed: true, secret: "whsec_4f0c9a7be1" }],
  ],
  ["GET", `${wf}/incidents`, () => [200, incidents()]],
  ["GET", `${wf}/executions/bulk`, () => [200, []]],
  [
    "POST",
    `${wf}/executions/bulk`,
    () => [200, { found: state.runs.length, applies: 2, done: true, order_id: "bulk_1", status: "running" }],
  ],
];

const execution = (execution_id, status, more) => ({
  execution_id,
  agent_id: "marketing_automation",
  agent_type: "marketing_automation",
  agent_version: 2,
  status,
  input: { goal: "More conversions for the same money" },
  mode: "fallback",
  usage: { input_tokens: 2412, output_tokens: 618, cost: usd("0.0042") },
  started_at: iso(Date.now() - 60_000),
  turns: [
    {
      turn: 1,
      model: "gpt-5.4-mini",
      finish: "tool_calls",
      text: "Campaign 916 is cheapest. I ask to raise its budget.",
      violations: [],
      input_tokens: 988,
      output_tokens: 74,
      cost: usd("0.0021"),
      started_at: iso(),
    },
  ],
  tool_calls: [
    {
      call_id: `call_${execution_id}_1`,
      execution_id,
      agent_id: "marketing_automation",
      turn: 1,
      tool: "google_ads.campaign.set_budget",
      status: "pending",
      arguments: { campaign: "916", daily_budget: usd("500.00") },
    },
  ],
  guardrails: [
    { stage: "output", rule: "pii", outcome: "repaired", detail: "An e-mail address was masked." },
  ],
  fallbacks: [
    {
      turn: 1,
      from: "gpt-5.4",
      to: "gpt-5.4-mini",
      reason: "model-rate-limited",
      mode: "simulation",
      at: iso(),
    },
  ],
  ...more,
});

state.executions.push(
  execution("exec_waiting", "waiting_for_approval", {}),
  execution("exec_running", "running", { tool_calls: [], guardrails: [], fallbacks: [] }),
);
