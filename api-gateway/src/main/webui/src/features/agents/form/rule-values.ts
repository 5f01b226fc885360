import { stages, type Rule } from "@/api/agent-content";
import { isObject, pretty, type JsonObject } from "@/lib/json";
import { z } from "@/lib/zod";

export const ruleKinds = {
  pii: "Personal data",
  topics: "Topics",
  brand: "Brand words",
  regex: "Pattern",
  judge: "Judged by a model",
  schema: "Form",
} as const;
export type RuleKind = keyof typeof ruleKinds;

export const failures = { stop: "Stop", ask: "Ask a person", retry: "Answer again", repair: "Put it right" };

export const personalData = ["email", "phone", "card", "iban"] as const;

const filled = (value: { kind: string } & Record<string, unknown>, kind: string, field: string) =>
  value.kind !== kind || String(value[field]).trim() !== "";

export const ruleSchema = z
  .object({
    stage: z.enum(stages),
    kind: z.string(),
    name: z.string().trim(),
    on_failure: z.string(),
    pattern: z.string(),
    mode: z.string(),
    types: z.array(z.string()),
    /** Words or topics, one in each line. */
    refused: z.string(),
    wanted: z.string(),
    rule: z.string(),
    model: z.string().trim(),
    schema: z.string(),
  })
  .refine((each) => filled(each, "regex", "pattern"), {
    path: ["pattern"],
    message: "Give the pattern.",
  })
  .refine((each) => filled(each, "judge", "rule"), { path: ["rule"], message: "Say the rule in words." })
  .refine((each) => each.kind !== "pii" || each.types.length > 0, {
    path: ["types"],
    message: "Choose at least one.",
  })
  .refine((each) => each.kind !== "schema" || isJsonObject(each.schema), {
    path: ["schema"],
    message: "A schema is a JSON object.",
  });

export type RuleValue = z.infer<typeof ruleSchema>;

function isJsonObject(text: string): boolean {
  try {
    return isObject(JSON.parse(text));
  } catch {
    return false;
  }
}

export const newRule: RuleValue = {
  stage: "output",
  kind: "pii",
  name: "",
  on_failure: "repair",
  pattern: "",
  mode: "deny",
  types: [...personalData],
  refused: "",
  wanted: "",
  rule: "",
  model: "",
  schema: "",
};

const text = (value: unknown) => (typeof value === "string" ? value : "");
const lines = (value: unknown) => (Array.isArray(value) ? value.join("\n") : "");
const words = (value: string) =>
  value
    .split(/[\n,]/)
    .map((each) => each.trim())
    .filter((each) => each !== "");

export function ruleValue({ stage, kind, name, on_failure, settings }: Rule): RuleValue {
  return {
    ...newRule,
    stage,
    kind,
    name,
    on_failure: on_failure || (kind === "pii" ? "repair" : "stop"),
    pattern: text(settings.pattern),
    mode: text(settings.mode) || "deny",
    types: Array.isArray(settings.types) ? settings.types.map(String) : [...personalData],
    refused: lines(settings.deny ?? settings.forbid),
    wanted: lines(settings.allow ?? settings.require),
    rule: text(settings.rule),
    model: text(settings.model),
    schema: isObject(settings.schema) ? pretty(settings.schema) : "",
  };
}

const said = (name: string, list: string[]) => (list.length > 0 ? { [name]: list } : {});

function settingsOf(value: RuleValue): JsonObject {
  switch (value.kind) {
    case "regex":
      return { pattern: value.pattern, mode: value.mode };
    case "pii":
      return { types: value.types };
    case "topics":
      return { ...said("deny", words(value.refused)), ...said("allow", words(value.wanted)) };
    case "brand":
      return { ...said("forbid", words(value.refused)), ...said("require", words(value.wanted)) };
    case "judge":
      return { rule: value.rule, ...(value.model ? { model: value.model } : {}) };
    default:
      return { schema: JSON.parse(value.schema) as unknown };
  }
}

export function ruleOf(value: RuleValue): Rule {
  const { stage, kind, name, on_failure } = value;
  return { stage, kind, name, on_failure, settings: settingsOf(value) };
}
