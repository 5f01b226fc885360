import { writeContent } from "@/api/agent-content";
import type { Agent, AgentRequest } from "@/api/agents";
import { isObject, pretty, type JsonObject } from "@/lib/json";
import type { AgentValues, VariableValue } from "./agent-schema";
import { ruleOf, ruleValue } from "./rule-values";
import { count, toolOf, toolValue, usd } from "./tool-values";

/** The names in double braces, in the order in which the text has them. */
export function namesIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{\s*([A-Za-z_]\w*)\s*\}\}/g)].map((found) => found[1]!))];
}

export const newVariable: VariableValue = { type: "string", description: "", fallback: "" };

function propertiesOf(schema: JsonObject | null): Record<string, JsonObject> {
  const all: JsonObject = isObject(schema?.properties) ? schema.properties : {};
  return Object.fromEntries(
    Object.entries(all).filter((each): each is [string, JsonObject] => isObject(each[1])),
  );
}

function variableValue({ type, description, default: fallback }: JsonObject): VariableValue {
  return {
    type: typeof type === "string" ? type : "string",
    description: typeof description === "string" ? description : "",
    fallback: fallback === undefined || fallback === null ? "" : String(fallback),
  };
}

function fallbackOf({ type, fallback }: VariableValue): unknown {
  if (type === "boolean") return fallback === "true";
  return type === "string" ? fallback : Number(fallback);
}

/** The schema of the variables that the instructions name; what the editor does not show of one stays. */
function variablesOf(values: AgentValues, known: JsonObject | null): JsonObject | null {
  const names = namesIn(values.instructions);
  if (names.length === 0) return null;
  const before = propertiesOf(known);
  const properties = names.map((name) => {
    const value = values.variables[name] ?? newVariable;
    const { default: _, ...rest } = before[name] ?? {};
    return [
      name,
      {
        ...rest,
        type: value.type,
        ...(value.description ? { description: value.description } : {}),
        ...(value.fallback ? { default: fallbackOf(value) } : {}),
      },
    ];
  });
  const required = names.filter((name) => !values.variables[name]?.fallback);
  return { type: "object", properties: Object.fromEntries(properties), required };
}

const written = (schema: JsonObject | null) => (schema ? pretty(schema) : "");

export function valuesOf(agent: Agent): AgentValues {
  const { models, tools, guardrails, budget, limits, memory } = agent;
  return {
    name: agent.name,
    agent_type: agent.agent_type,
    description: agent.description,
    instructions: agent.instructions,
    variables: Object.fromEntries(
      Object.entries(propertiesOf(agent.variables)).map(([name, value]) => [name, variableValue(value)]),
    ),
    models: models.map(({ model, base_url, key_ref }) => ({
      model,
      base_url: base_url ?? "",
      key_ref: key_ref ?? "",
    })),
    tools: tools.map(toolValue),
    handoffs: agent.handoffs,
    input_schema: written(agent.input_schema),
    output_schema: written(agent.output_schema),
    guardrails: guardrails.map(ruleValue),
    per_run: budget.per_run?.amount ?? "",
    per_month: budget.per_month?.amount ?? "",
    max_turns: limits.max_turns?.toString() ?? "",
    timeout_seconds: limits.timeout_seconds?.toString() ?? "",
    memory: memory.enabled,
    max_entries: memory.max_entries.toString(),
    expires_days: memory.expires_days.toString(),
  };
}

const read = (text: string) => (text.trim() === "" ? null : (JSON.parse(text) as JsonObject));

export function requestOf(values: AgentValues, known: Agent | null): AgentRequest {
  const content = writeContent({
    models: values.models.map(({ model, base_url, key_ref }) => ({
      model,
      base_url: base_url || null,
      key_ref: key_ref || null,
    })),
    tools: values.tools.map(toolOf),
    handoffs: values.handoffs,
    guardrails: values.guardrails.map(ruleOf),
    variables: variablesOf(values, known?.variables ?? null),
    input_schema: read(values.input_schema),
    output_schema: read(values.output_schema),
    budget: { per_run: usd(values.per_run), per_month: usd(values.per_month) },
    limits: { max_turns: count(values.max_turns), timeout_seconds: count(values.timeout_seconds) },
    memory: {
      enabled: values.memory,
      max_entries: count(values.max_entries) ?? 10,
      max_characters: known?.memory.max_characters ?? 8000,
      expires_days: count(values.expires_days) ?? 30,
    },
  });
  return {
    ...known?.rest,
    ...content,
    name: values.name,
    agent_type: values.agent_type,
    description: values.description,
    instructions: values.instructions || undefined,
  };
}
