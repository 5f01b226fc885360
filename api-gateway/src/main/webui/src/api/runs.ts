import { queryOptions } from "@tanstack/react-query";
import type { components, paths } from "./generated/workflow-service";
import { apiClient, unwrap } from "@/lib/http";
import { asObject, isObject, type JsonObject } from "@/lib/json";

type Wire = components["schemas"]["WorkflowExecution"];

export interface Attempt {
  attempt: number;
  status: string;
  error: string | null;
  started_at: string | null;
  completed_at: string | null;
}

/** What a step waits for: a person's approval, an event, or a time. */
export interface Waiting {
  kind: string;
  /** Names what a person is asked, so that nothing else is answered. */
  ask: string | null;
  event: string | null;
  role: string | null;
  message: string | null;
  /** What is to be approved. */
  data: JsonObject | null;
  until: string | null;
}

export interface RunStep {
  step_id: string;
  type: string | null;
  needs: string[] | null;
  status: string;
  attempt: number;
  attempts: Attempt[];
  waiting: Waiting | null;
  /** Why it was skipped, or stands as it does. */
  reason: string | null;
  /** What is known of an effect that may or may not have happened. */
  known: JsonObject | null;
  input: JsonObject | null;
  output: JsonObject | null;
  error: string | null;
  mode: string | null;
  execution_id: string | null;
  started_at: string | null;
  completed_at: string | null;
}

export interface Run {
  run_id: string;
  workflow_id: string;
  status: string;
  version: number | null;
  input: JsonObject | null;
  output: JsonObject | null;
  error: string | null;
  started_at: string | null;
  completed_at: string | null;
  steps: RunStep[];
  /** Grows with every change of the run. */
  sequence: number;
}

const client = apiClient<paths>();
const ended = new Set(["completed", "failed", "cancelled", "needs_attention", "skipped"]);

export function isEnded(status: string): boolean {
  return ended.has(status);
}

const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : null);

function reason(error: unknown): string | null {
  return isObject(error)
    ? (text(error.message) ?? text(error.code) ?? "It failed without a reason.")
    : text(error);
}

function attempt(value: unknown): Attempt {
  const wire: JsonObject = isObject(value) ? value : {};
  return {
    attempt: typeof wire.attempt === "number" ? wire.attempt : 0,
    status: text(wire.status) ?? "",
    error: reason(wire.error),
    started_at: text(wire.started_at),
    completed_at: text(wire.completed_at),
  };
}

function waiting(wire: JsonObject): Waiting | null {
  const asked = asObject(wire.approval);
  const told = asked ?? asObject(wire.waits_for);
  if (!told) return null;
  return {
    kind: asked ? "approval" : (text(told.kind) ?? "time"),
    ask: text(told.ask),
    event: text(told.event),
    role: text(told.role),
    message: text(told.message),
    data: asObject(told.data),
    until: text(told.due_at) ?? text(told.until),
  };
}

export function readStep(value: unknown): RunStep {
  const wire: JsonObject = isObject(value) ? value : {};
  return {
    step_id: text(wire.step_id) ?? "",
    type: text(wire.type),
    needs: Array.isArray(wire.needs) ? wire.needs.filter((each) => typeof each === "string") : null,
    status: text(wire.status) ?? "pending",
    attempt: typeof wire.attempt === "number" ? wire.attempt : 0,
    attempts: Array.isArray(wire.attempts) ? wire.attempts.map(attempt) : [],
    waiting: waiting(wire),
    reason: text(wire.reason),
    known: asObject(wire.known),
    input: asObject(wire.input),
    output: asObject(wire.output),
    error: reason(wire.error),
    mode: text(wire.mode),
    execution_id: text(wire.execution_id),
    started_at: text(wire.started_at),
    completed_at: text(wire.completed_at),
  };
}

/** Reads a run from an answer or from an event of the stream; both tell its whole state. */
export function readRun(value: unknown): Run | null {
  if (!isObject(value)) return null;
  const data: JsonObject = isObject(value.data) ? value.data : value;
  const id = text(value.execution_id) ?? text(value.run_id) ?? text(data.run_id);
  const status = text(value.status) ?? text(data.status);
  if (!id || !status || !Array.isArray(data.steps)) return null;
  const version = data.version ?? data.workflow_version ?? value.version;
  return {
    run_id: id,
    workflow_id: text(value.workflow_id) ?? text(data.workflow_id) ?? "",
    status,
    version: typeof version === "number" ? version : null,
    input: asObject(data.input ?? data.input_data),
    output: asObject(data.output),
    error: reason(value.error ?? data.error),
    started_at: text(value.started_at) ?? text(data.started_at) ?? text(data.created_at),
    completed_at: text(value.completed_at) ?? text(data.completed_at),
    steps: data.steps.map(readStep),
    sequence: typeof data.sequence === "number" ? data.sequence : 0,
  };
}

export function toRun(wire: Wire): Run {
  const read = readRun(wire);
  if (!read) throw new Error("not a run");
  return read;
}

/** What is read may be older than what the stream told already; it must never undo that. */
function newest(known: unknown, told: unknown): unknown {
  return known && (known as Run).sequence > (told as Run).sequence ? known : told;
}

/** The stream tells how steps stand, but not again what the definition and the history say of them. */
export function takeUp(known: Run | undefined, told: Run): Run {
  const before = new Map(known?.steps.map((each) => [each.step_id, each]));
  const steps = told.steps.map((each) => {
    const old = before.get(each.step_id);
    if (!old || each.type !== null) return each;
    const attempts = each.attempts.length > 0 ? each.attempts : old.attempts;
    return { ...each, type: old.type, needs: old.needs, input: each.input ?? old.input, attempts };
  });
  return { ...told, steps };
}

export function runQuery(org: string, workflowId: string, runId: string) {
  const path = { id: workflowId, execution_id: runId };
  return queryOptions({
    queryKey: [org, "workflows", workflowId, "runs", runId],
    structuralSharing: newest,
    // The stream tells of changes; this is for networks that hold streams back.
    refetchInterval: ({ state }) => (state.data && !isEnded(state.data.status) ? 5_000 : false),
    queryFn: async () =>
      toRun(
        await unwrap<Wire>(
          client.GET("/api/agentkit/workflows/{id}/executions/{execution_id}", { params: { path } }),
        ),
      ),
  });
}

export function runEventsPath(workflowId: string, runId: string): string {
  return `/api/agentkit/workflows/${encodeURIComponent(workflowId)}/executions/${encodeURIComponent(runId)}/events`;
}
