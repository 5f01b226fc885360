import { money, type Money } from "@/lib/format";
import { asObject, isObject, type JsonObject } from "@/lib/json";

/** One of the models that may answer for an agent; the next one is asked when this one cannot. */
export interface ModelChoice {
  model: string;
  base_url: string | null;
  key_ref: string | null;
}

/** When a person must agree to a call of a tool; "effect" leaves it to what the tool does. */
export type Approval = "effect" | "never" | "always" | "above";

export interface ToolGrant {
  name: string;
  approval: Approval;
  /** Above which a person is asked. */
  amount: Money | null;
  max_calls: number | null;
}

export const stages = ["input", "output", "tool"] as const;
export type Stage = (typeof stages)[number];

/** A rule for what an agent hears, says or does. */
export interface Rule {
  stage: Stage;
  kind: string;
  name: string;
  on_failure: string;
  /** What the kind of rule asks for. */
  settings: JsonObject;
}

export interface AgentContent {
  models: ModelChoice[];
  tools: ToolGrant[];
  handoffs: string[];
  guardrails: Rule[];
  variables: JsonObject | null;
  input_schema: JsonObject | null;
  output_schema: JsonObject | null;
  budget: { per_run: Money | null; per_month: Money | null };
  limits: { max_turns: number | null; timeout_seconds: number | null };
  memory: { enabled: boolean; max_entries: number; max_characters: number; expires_days: number };
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : null);
const whole = (value: unknown) => (typeof value === "number" ? value : null);

function model(value: unknown): ModelChoice[] {
  const name = text(value) ?? (isObject(value) ? text(value.model) : null);
  const { base_url, key_ref }: JsonObject = isObject(value) ? value : {};
  return name ? [{ model: name, base_url: text(base_url), key_ref: text(key_ref) }] : [];
}

function tool(value: unknown): ToolGrant[] {
  if (typeof value === "string") return [{ name: value, approval: "effect", amount: null, max_calls: null }];
  if (!isObject(value) || typeof value.name !== "string") return [];
  const { approval, name, amount, max_calls } = value;
  const known = approval === "never" || approval === "always" || approval === "above" ? approval : "effect";
  return [{ name, approval: known, amount: money(amount), max_calls: whole(max_calls) }];
}

function rules(value: unknown): Rule[] {
  const all: JsonObject = isObject(value) ? value : {};
  return stages.flatMap((stage) =>
    list(all[stage])
      .filter(isObject)
      .map(({ kind, name, on_failure, ...settings }) => ({
        stage,
        kind: text(kind) ?? "",
        name: text(name) ?? "",
        on_failure: text(on_failure) ?? "",
        settings,
      })),
  );
}

/** Reads what an agent consists of; also as older versions have it, with one model and bare names of tools. */
export function readContent(data: JsonObject): AgentContent {
  const chain = list(data.models).flatMap(model);
  const budget: JsonObject = isObject(data.budget) ? data.budget : {};
  const limits: JsonObject = isObject(data.limits) ? data.limits : {};
  const memory: JsonObject = isObject(data.memory) ? data.memory : {};
  return {
    models: chain.length > 0 ? chain : model(data.model),
    tools: list(data.tools).flatMap(tool),
    handoffs: list(data.handoffs).filter((each) => typeof each === "string"),
    guardrails: rules(data.guardrails),
    variables: asObject(data.variables),
    input_schema: asObject(data.input_schema),
    output_schema: asObject(data.output_schema),
    budget: { per_run: money(budget.per_run), per_month: money(budget.per_month) },
    limits: { max_turns: whole(limits.max_turns), timeout_seconds: whole(limits.timeout_seconds) },
    memory: {
      enabled: memory.enabled === true,
      max_entries: whole(memory.max_entries) ?? 10,
      max_characters: whole(memory.max_characters) ?? 8000,
      expires_days: whole(memory.expires_days) ?? 30,
    },
  };
}

const toolJson = ({ name, approval, amount, max_calls }: ToolGrant) =>
  approval === "effect" && max_calls === null
    ? name
    : {
        name,
        ...(approval === "effect" ? {} : { approval }),
        ...(approval === "above" && amount ? { amount } : {}),
        ...(max_calls === null ? {} : { max_calls }),
      };

const ruleJson = ({ kind, name, on_failure, settings }: Rule) => ({
  kind,
  ...(name ? { name } : {}),
  ...(on_failure ? { on_failure } : {}),
  ...settings,
});

const said = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null));

/** As the service reads it: what says nothing is left out. */
export function writeContent(content: AgentContent): JsonObject {
  const { models, tools, handoffs, guardrails, budget, limits, memory } = content;
  const bound = Object.fromEntries(
    stages
      .map((stage) => [stage, guardrails.filter((rule) => rule.stage === stage).map(ruleJson)] as const)
      .filter(([, all]) => all.length > 0),
  );
  return {
    ...said({
      variables: content.variables,
      input_schema: content.input_schema,
      output_schema: content.output_schema,
    }),
    ...(models.length > 0 ? { models: models.map(said) } : {}),
    tools: tools.map(toolJson),
    handoffs,
    guardrails: bound,
    budget: said(budget),
    limits: said(limits),
    ...(memory.enabled ? { memory } : {}),
  };
}
