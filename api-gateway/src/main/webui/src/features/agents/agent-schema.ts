import { z } from "@/lib/zod";
import type { Agent, AgentDraft } from "@/api/agents";
import { isObject, pretty } from "@/lib/json";

export const agentTypes = [
  "analytics",
  "creative_intelligence",
  "marketing_automation",
  "client_management",
  "workflow_orchestration",
  "compliance",
  "performance_optimization",
];

const amount = z
  .string()
  .trim()
  .regex(/^(\d+(\.\d{1,6})?)?$/, "Use a number such as 0.50.");

function schemaProblem(text: string): string | null {
  if (text.trim() === "") return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return `This is not JSON: ${error instanceof Error ? error.message : "it cannot be read"}`;
  }
  if (!isObject(value)) return "A schema is a JSON object.";
  if (value.type !== "object") return 'The answer is an object: say "type": "object".';
  if (!isObject(value.properties)) return 'Name the answer\'s properties in "properties".';
  return null;
}

export const agentSchema = z.object({
  name: z.string().trim().min(1, "Give the agent a name.").max(120, "Use at most 120 characters."),
  agent_type: z.string().min(1, "Choose a type."),
  description: z.string().trim().max(2000, "Use at most 2000 characters."),
  instructions: z.string().max(20_000, "Use at most 20000 characters."),
  model: z.string().trim().max(100, "Use at most 100 characters."),
  tools: z.array(z.string()),
  output_schema: z.string().superRefine((text, context) => {
    const problem = schemaProblem(text);
    if (problem) context.addIssue({ code: "custom", message: problem });
  }),
  per_run: amount,
  per_month: amount,
});

export type AgentValues = z.infer<typeof agentSchema>;

export const blank: AgentValues = {
  name: "",
  agent_type: "analytics",
  description: "",
  instructions: "",
  model: "",
  tools: ["analytics.query"],
  output_schema: "",
  per_run: "",
  per_month: "",
};

export function valuesOf(agent: Agent): AgentValues {
  return {
    name: agent.name,
    agent_type: agent.agent_type,
    description: agent.description,
    instructions: agent.instructions,
    model: agent.model,
    tools: agent.tools,
    output_schema: agent.output_schema ? pretty(agent.output_schema) : "",
    per_run: agent.budget.per_run?.amount ?? "",
    per_month: agent.budget.per_month?.amount ?? "",
  };
}

const usd = (value: string) => (value === "" ? undefined : { amount: value, currency: "USD" });

export function draftOf(values: AgentValues): AgentDraft {
  return {
    name: values.name,
    agent_type: values.agent_type,
    description: values.description,
    instructions: values.instructions || undefined,
    model: values.model || undefined,
    tools: values.tools,
    output_schema:
      values.output_schema.trim() === "" ? undefined : (JSON.parse(values.output_schema) as never),
    budget: { per_run: usd(values.per_run), per_month: usd(values.per_month) },
  };
}
