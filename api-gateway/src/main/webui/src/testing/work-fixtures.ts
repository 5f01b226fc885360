import type { components as WorkflowApi } from "@/api/generated/workflow-service";

const at = "2026-03-01T10:00:00Z";
const usd = (amount: string) => ({ amount, currency: "USD" });

export const tools = [
  { name: "analytics.query", summary: "Reads the figures of campaigns.", effect: "read" },
  {
    name: "sandbox.budget.set",
    summary: "Sets a campaign's budget.",
    effect: "spend",
    permission: "campaign:publish",
    cost: usd("0.01"),
    timeout_seconds: 250,
    max_calls: 10,
    outside: false,
  },
];

const used = (cost: string) => ({
  executions: 3,
  completed: 2,
  failed: 1,
  success_rate: 0.6667,
  average_seconds: 2.5,
  input_tokens: 300,
  output_tokens: 120,
  cost: usd(cost),
});

export const usage = {
  days: 30,
  executions: 3,
  success_rate: 0.6667,
  cost: usd("0.0126"),
  agents: [{ agent_id: "analytics", ...used("0.0126") }],
  daily: [
    { day: "2026-03-01", executions: 2, input_tokens: 200, output_tokens: 80, cost: usd("0.0084") },
    { day: "2026-02-28", executions: 1, input_tokens: 50, output_tokens: 40, cost: usd("0.0042") },
  ],
  models: [{ model: "gpt-5.4-mini", turns: 4, input_tokens: 300, output_tokens: 120, cost: usd("0.0126") }],
};

export const spending = { month: "2026-03", spent: usd("0.0126") };

export const models = [
  {
    model: "gpt-5.4-mini",
    price: null,
    shutdown_date: "2027-01-31",
    resting: false,
    warnings: ["Its provider ends it on 2027-01-31."],
  },
];

export const approval = {
  approval_id: "appr_1",
  execution_id: "exec_1",
  agent_id: "analytics",
  tool: "sandbox.budget.set",
  arguments: { campaign: "916", budget: 500 },
  effect: "spend",
  stake: usd("500.00"),
  reason: "It spends money.",
  requested_at: at,
  expires_at: "2026-03-02T10:00:00Z",
  status: "pending",
};

export function incident(id: string): WorkflowApi["schemas"]["Incident"] {
  return {
    execution_id: id,
    workflow_id: "where-should-the-budget-go",
    version: 1,
    status: "failed",
    since: at,
    error: { code: "model-timeout", message: "The model did not answer in time." },
    input: { goal: "More for less" },
    steps: [
      {
        step_id: "plan",
        status: "failed",
        attempt: 2,
        error: { code: "model-timeout", message: "The model did not answer in time." },
      },
    ],
  };
}

export function trigger(
  trigger_id: string,
  more: Partial<WorkflowApi["schemas"]["WorkflowTrigger"]>,
): WorkflowApi["schemas"]["WorkflowTrigger"] {
  return {
    trigger_id,
    workflow_id: "where-should-the-budget-go",
    type: "schedule",
    declared: false,
    paused: false,
    fired: 4,
    skipped: 0,
    missed: 0,
    created_at: at,
    ...more,
  };
}
