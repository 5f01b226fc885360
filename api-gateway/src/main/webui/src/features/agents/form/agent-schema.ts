import { z } from "@/lib/zod";
import { approvals } from "./tool-values";
import { ruleSchema } from "./rule-values";

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

export const whole = (least: number, most = Number.MAX_SAFE_INTEGER) =>
  z
    .string()
    .trim()
    .refine(
      (text) => text === "" || (/^\d+$/.test(text) && Number(text) >= least && Number(text) <= most),
      most === Number.MAX_SAFE_INTEGER
        ? `Use a whole number, at least ${least}.`
        : `Use a whole number from ${least} to ${most}.`,
    );

/** What is wrong with a JSON Schema of an object, in words; null when nothing is. */
export function schemaProblem(text: string): string | null {
  if (text.trim() === "") return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return `This is not JSON: ${error instanceof Error ? error.message : "it cannot be read"}`;
  }
  const schema = z
    .object({ type: z.unknown().optional(), properties: z.unknown().optional() })
    .safeParse(value);
  if (!schema.success) return "A schema is a JSON object.";
  if (schema.data.type !== "object") return 'The answer is an object: say "type": "object".';
  if (typeof schema.data.properties !== "object" || schema.data.properties === null)
    return 'Name the answer\'s properties in "properties".';
  return null;
}

const schema = z.string().superRefine((text, context) => {
  const problem = schemaProblem(text);
  if (problem) context.addIssue({ code: "custom", message: problem });
});

const tool = z
  .object({
    name: z.string(),
    approval: z.enum(approvals),
    amount,
    max_calls: whole(1, 1000),
  })
  .refine((each) => each.approval !== "above" || each.amount !== "", {
    path: ["amount"],
    message: "Say above which amount.",
  });

const model = z.object({
  model: z
    .string()
    .trim()
    .min(1, "Name the model.")
    .max(128, "Use at most 128 characters.")
    .regex(/^([A-Za-z0-9][\w.:/@-]*)?$/, "Use a model's name such as gpt-5.4-mini."),
  base_url: z
    .string()
    .trim()
    .regex(/^(https?:\/\/\S+)?$/, "Use an address such as https://models.example.com/v1."),
  key_ref: z
    .string()
    .trim()
    .max(64, "Use at most 64 characters.")
    .regex(/^[\w-]*$/, "Use a secret's name: letters, digits, dashes and underscores."),
});

const variable = z.object({ type: z.string(), description: z.string(), fallback: z.string() });

export const agentSchema = z.object({
  name: z.string().trim().min(1, "Give the agent a name.").max(120, "Use at most 120 characters."),
  agent_type: z.string().min(1, "Choose a type."),
  description: z.string().trim().max(2000, "Use at most 2000 characters."),
  instructions: z.string().max(32_000, "Use at most 32000 characters."),
  variables: z.record(z.string(), variable),
  models: z.array(model).max(5, "Use at most five models."),
  tools: z.array(tool),
  handoffs: z.array(z.string()),
  input_schema: schema,
  output_schema: schema,
  guardrails: z.array(ruleSchema),
  per_run: amount,
  per_month: amount,
  // How far an installation lets agents go, its server knows.
  max_turns: whole(1),
  timeout_seconds: whole(1),
  memory: z.boolean(),
  max_entries: whole(1, 50),
  expires_days: whole(1, 730),
});

export type AgentValues = z.infer<typeof agentSchema>;
export type VariableValue = z.infer<typeof variable>;

export const blank: AgentValues = {
  name: "",
  agent_type: "analytics",
  description: "",
  instructions: "",
  variables: {},
  models: [],
  tools: [{ name: "analytics.query", approval: "effect", amount: "", max_calls: "" }],
  handoffs: [],
  input_schema: "",
  output_schema: "",
  guardrails: [],
  per_run: "",
  per_month: "",
  max_turns: "",
  timeout_seconds: "",
  memory: false,
  max_entries: "10",
  expires_days: "30",
};
