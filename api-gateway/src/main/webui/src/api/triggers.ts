import { queryOptions } from "@tanstack/react-query";
import type { components, paths } from "./generated/workflow-service";
import { apiClient, done, unwrap } from "@/lib/http";

type Schemas = components["schemas"];
export type Trigger = Schemas["WorkflowTrigger"];
export type TriggerDraft = Schemas["TriggerDefinition"];
export type WebhookAccess = Schemas["WebhookAccess"];

const client = apiClient<paths>();
const base = "/api/agentkit/workflows/{id}/triggers";
const one = `${base}/{trigger_id}` as const;

/** Which trigger an act is about. */
export type TriggerRef = Pick<Trigger, "workflow_id" | "trigger_id">;

function at({ workflow_id, trigger_id }: TriggerRef) {
  return { path: { id: workflow_id, trigger_id } };
}

export function triggersQuery(org: string, workflowId: string) {
  const params = { path: { id: workflowId }, query: { limit: 200 } };
  return queryOptions({
    queryKey: [org, "workflows", workflowId, "triggers"],
    queryFn: () => unwrap<Trigger[]>(client.GET(base, { params })),
    refetchInterval: 30_000,
  });
}

/** When a schedule is due next. */
export function upcomingQuery(org: string, trigger: Trigger) {
  const params = { ...at(trigger), query: { limit: 5 } };
  return queryOptions({
    queryKey: [
      org,
      "workflows",
      trigger.workflow_id,
      "triggers",
      trigger.trigger_id,
      "upcoming",
      trigger.next_at,
    ],
    queryFn: async () =>
      (await unwrap<Schemas["UpcomingTimes"]>(client.GET(`${one}/upcoming`, { params }))).times,
  });
}

export function createTrigger(workflowId: string, body: TriggerDraft): Promise<Trigger> {
  return unwrap<Trigger>(client.POST(base, { params: { path: { id: workflowId } }, body }));
}

export function pauseTrigger(trigger: TriggerRef): Promise<Trigger> {
  return unwrap<Trigger>(client.POST(`${one}/pause`, { params: at(trigger) }));
}

export function resumeTrigger(trigger: TriggerRef): Promise<Trigger> {
  return unwrap<Trigger>(client.POST(`${one}/resume`, { params: at(trigger) }));
}

export function removeTrigger(trigger: TriggerRef): Promise<void> {
  return done(client.DELETE(one, { params: at(trigger) }));
}

export function webhookAccess(trigger: TriggerRef): Promise<WebhookAccess> {
  return unwrap<WebhookAccess>(client.GET(`${one}/webhook`, { params: at(trigger) }));
}

export function rotateWebhook(trigger: TriggerRef): Promise<WebhookAccess> {
  return unwrap<WebhookAccess>(client.POST(`${one}/webhook/rotate`, { params: at(trigger) }));
}

export interface Span {
  from: string;
  to: string;
}

/** The times of the past that a schedule would have fired at; with `start` its runs begin. */
export function backfill(trigger: TriggerRef, span: Span, start: boolean): Promise<Schemas["Backfill"]> {
  const body = { ...span, count_only: !start };
  return unwrap<Schemas["Backfill"]>(client.POST(`${one}/backfill`, { params: at(trigger), body }));
}
