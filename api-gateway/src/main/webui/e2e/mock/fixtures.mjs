// What every new organisation starts with.
const at = new Date(Date.now() - 3 * 86_400_000).toISOString();
const types = {
  analytics: [
    "Analytics",
    "Reads the figures of all campaigns and ranks them by what a conversion costs.",
    ["analytics.query"],
  ],
  creative_intelligence: [
    "Creative intelligence",
    "Finds the audiences and segments that respond best and worst.",
    ["analytics.query"],
  ],
  marketing_automation: [
    "Marketing automation",
    "Turns findings into a plan: which budget should move where, and what that would bring.",
    ["analytics.query"],
  ],
  client_management: [
    "Client management",
    "Reads the state of client relations and says whom to turn to next, and why.",
    [],
  ],
};

export function builtIns() {
  return Object.entries(types).map(([agent_type, [name, description, tools]]) => ({
    agent_id: agent_type,
    status: "active",
    data: {
      name,
      agent_type,
      description,
      instructions:
        "You are the analytics agent of a marketing team. Find out how each campaign performs.\n1. Call analytics_query once with metrics impressions, clicks, spend and conversions by campaign.\n2. Report every campaign of the answer.",
      config: {},
      capabilities: [],
      tools,
      output_schema: { type: "object", properties: { summary: { type: "string" } }, required: ["summary"] },
      guardrails: {},
      budget: {},
      built_in: true,
      version: 1,
      created_at: at,
      updated_at: at,
    },
  }));
}

const step = (step_id, name, agent_type, depends_on, input) => ({
  step_id,
  name,
  type: "agent",
  agent_type,
  depends_on,
  input,
  on_error: "fail",
});

export const workflow = {
  workflow_id: "where-should-the-budget-go",
  status: "active",
  data: {
    name: "Where should the budget go?",
    description: "Two agents read your figures side by side, a third turns them into a plan.",
    version: 1,
    input_schema: {},
    triggers: [{ type: "manual" }],
    steps: [
      step("performance", "Campaign performance", "analytics", [], {}),
      step("creative", "Creative and audience", "creative_intelligence", [], {}),
      step("plan", "Budget proposal", "marketing_automation", ["performance", "creative"], {
        goal: "${input.goal}",
      }),
    ],
    created_at: at,
    updated_at: at,
  },
};
