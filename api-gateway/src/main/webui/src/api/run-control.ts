import type { components, paths } from "./generated/workflow-service";
import { apiClient, done, unwrap } from "@/lib/http";
import type { JsonObject } from "@/lib/json";
import { slicesOptions, unwrapSlice } from "@/lib/pages";
import { toRun, type Run } from "./runs";

type Wire = components["schemas"]["WorkflowExecution"];

/** Which run an act is about. */
export type RunRef = Pick<Run, "run_id" | "workflow_id">;

const client = apiClient<paths>();
const base = "/api/agentkit/workflows/{id}/executions/{execution_id}";

function at({ workflow_id, run_id }: RunRef) {
  return { path: { id: workflow_id, execution_id: run_id } };
}

export async function startRun(workflowId: string, input: JsonObject): Promise<Run> {
  const params = { path: { id: workflowId }, header: { Prefer: "respond-async" } };
  return toRun(
    await unwrap<Wire>(
      client.POST("/api/agentkit/workflows/{id}/execute", { params, body: { input_data: input } }),
    ),
  );
}

type Order = NonNullable<
  paths["/api/agentkit/workflows/{id}/executions/{execution_id}/{verb}"]["post"]["requestBody"]
>["content"]["application/json"];

async function order(run: RunRef, verb: string, body: Order = {}): Promise<void> {
  const params = { path: { ...at(run).path, verb } };
  await done(client.POST(`${base}/{verb}`, { params, body }));
}

export const cancelRun = (run: RunRef) => order(run, "cancel");
export const pauseRun = (run: RunRef) => order(run, "pause");
export const resumeRun = (run: RunRef) => order(run, "resume");
export const retryStep = (run: RunRef, step_id: string) => order(run, "retry", { step_id });

/** Tries again all that failed. */
export const retryRun = (run: RunRef) => order(run, "retry");

export function rerunFrom(run: RunRef, from_step: string, input: JsonObject | null): Promise<void> {
  return order(run, "rerun", input ? { from_step, input } : { from_step });
}

export interface Decision {
  /** What is answered; without it, what is asked by then. */
  ask?: string;
  decision: "approve" | "reject";
  note?: string;
  edited?: JsonObject;
}

export function decide(run: RunRef, step_id: string, body: Decision): Promise<void> {
  const params = { path: { ...at(run).path, step_id } };
  return done(client.POST(`${base}/approvals/{step_id}`, { params, body }));
}

export interface Resolution {
  resolution: "done" | "not_done" | "retry";
  output?: JsonObject;
  note?: string;
}

export function resolveStep(run: RunRef, step_id: string, body: Resolution): Promise<void> {
  const params = { path: { ...at(run).path, step_id } };
  return done(client.POST(`${base}/steps/{step_id}/resolve`, { params, body }));
}

export interface Happening {
  sequence?: number;
  at?: string;
  type?: string;
  step_id?: string;
  by?: { type?: string; id?: string };
  detail?: string;
}

export function historyQuery(org: string, run: RunRef) {
  return slicesOptions([org, "workflows", run.workflow_id, "runs", run.run_id, "history"], (cursor) =>
    unwrapSlice<Happening>(client.GET(`${base}/history`, { params: { ...at(run), query: { cursor } } })),
  );
}
