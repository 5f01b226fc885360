import type { components as AgentApi } from "@/api/generated/agent-service";
import type { components as WorkflowApi } from "@/api/generated/workflow-service";
import type { Session } from "@/api/session";

type Call = AgentApi["schemas"]["ToolCallView"];
type Execution = AgentApi["schemas"]["ExecutionDetailView"];
type Run = WorkflowApi["schemas"]["WorkflowExecution"];

const at = "2026-03-01T10:00:00Z";
export const session: Session = {
  user: {
    user_id: "user_1",
    email: "ada@a.test",
    full_name: "Ada Lovelace",
    role: "owner",
    organization_id: "org_1",
  },
  organization: { organization_id: "org_1", name: "Northwind", slug: "northwind", subscription_tier: "free" },
  csrf_token: "csrf-1",
};

export const otherSession: Session = {
  user: { ...session.user, full_name: "Grace Hopper", organization_id: "org_2" },
  organization: { organization_id: "org_2", name: "Southwind", slug: "southwind", subscription_tier: "free" },
  csrf_token: "csrf-2",
};

export function agent(agent_id: string, name: string): AgentApi["schemas"]["AgentView"] {
  return {
    agent_id,
    status: "active",
    data: {
      name,
      agent_type: "analytics",
      description: `${name} reads the figures.`,
      instructions: "Read the figures.",
      tools: ["analytics.query"],
      budget: {},
      built_in: true,
      version: 1,
      created_at: at,
      updated_at: at,
    },
  };
}

const step = (step_id: string, agent_type: string, depends_on: string[]) => ({
  step_id,
  name: step_id,
  type: "agent",
  agent_type,
  depends_on,
  input: {},
  on_error: "fail",
});

export const workflow: WorkflowApi["schemas"]["Workflow"] = {
  workflow_id: "where-should-the-budget-go",
  status: "active",
  data: {
    name: "Where should the budget go?",
    description: "Two agents read, a third plans.",
    version: 1,
    published_version: 1,
    input_schema: {},
    triggers: [{ type: "manual" }],
    steps: [
      step("performance", "analytics", []),
      step("creative", "creative_intelligence", []),
      step("plan", "marketing_automation", ["performance", "creative"]),
    ],
    created_at: at,
    updated_at: at,
  },
};
const usd = (amount: string) => ({ amount, currency: "USD" });
const figures = (
  impressions: number,
  clicks: number,
  spend: string,
  conversions: number,
  cost: string | null,
) => ({
  impressions,
  clicks,
  spend: usd(spend),
  conversions,
  cost_per_conversion: cost === null ? null : usd(cost),
  source: "call_1",
});

export const campaigns = [
  { campaign: "916", rank: 1, ...figures(482_925, 113, "149.71", 24, "6.24") },
  { campaign: "936", rank: 2, ...figures(8_128_187, 1_984, "2893.37", 183, "15.81") },
  { campaign: "1178", rank: 3, ...figures(204_823_716, 36_068, "55662.15", 872, "63.83") },
  { campaign: "new", rank: 4, ...figures(10, 0, "0.00", 0, null) },
];

export const plan = {
  summary: "A conversion is cheapest in 916.",
  ranking: campaigns.map(({ impressions: _i, clicks: _c, ...rest }) => rest),
  moves: [
    {
      from_campaign: "1178",
      to_campaign: "916",
      amount: usd("11132.43"),
      reason: "63.83 against 6.24.",
      expected_conversions_change: 1610,
      source: "call_1",
    },
  ],
  caveats: ["916 has spent little so far."],
  sources: ["call_1"],
};

const performance = {
  summary: "Four campaigns.",
  currency: "USD",
  totals: figures(213_434_838, 38_165, "58705.23", 1079, "54.41"),
  campaigns,
};

const creative = {
  summary: "",
  segments: [{ dimension: "age", value: "30-34", ...figures(1, 9_483, "15252.40", 494, "30.88") }],
  best: { dimension: "age", value: "30-34", cost_per_conversion: usd("30.88"), source: "call_1" },
  worst: null,
};

type StepState = Run["data"]["steps"][number];

export function run(status: Run["status"], states: StepState["status"][], sequence: number): Run {
  const outputs = [performance, creative, plan];
  const done = status === "completed";
  return {
    execution_id: "run_1",
    workflow_id: workflow.workflow_id,
    status,
    data: {
      version: 1,
      input: { goal: "More for less" },
      started_by: "user_1",
      started_at: at,
      sequence,
      ...(done ? { output: plan, completed_at: "2026-03-01T10:00:04Z" } : {}),
      steps: states.map((state, index) => ({
        step_id: workflow.data.steps[index]!.step_id,
        status: state,
        attempt: state === "pending" ? 0 : 1,
        ...(state === "pending" ? {} : { started_at: at, execution_id: `exec_${index + 1}` }),
        ...(state === "completed"
          ? { output: outputs[index], mode: "simulation" as const, completed_at: "2026-03-01T10:00:02Z" }
          : {}),
      })),
    },
  };
}

export const call: Call = {
  call_id: "call_1",
  execution_id: "exec_1",
  agent_id: "analytics",
  run_id: "run_1",
  turn: 1,
  tool: "analytics.query",
  status: "completed",
  arguments: { metrics: ["spend", "conversions"], by: ["campaign"], from: null },
  result: {
    rows: campaigns.map(({ campaign, spend, conversions }) => ({ campaign, spend, conversions })),
    currency: "USD",
  },
  started_at: at,
  completed_at: at,
};

export const execution: Execution = {
  execution_id: "exec_1",
  agent_id: "analytics",
  agent_type: "analytics",
  status: "completed",
  input: { goal: "More for less" },
  data: performance,
  mode: "simulation",
  usage: { input_tokens: 100, output_tokens: 50, cost: usd("0.0042") },
  started_at: at,
  completed_at: at,
  turns: [
    {
      turn: 1,
      model: "m",
      finish: "tool_calls",
      text: "",
      violations: [],
      input_tokens: 100,
      output_tokens: 50,
    },
  ],
  tool_calls: [call],
};
