import type { Deal, DealDraft, DealStatus, Pipeline } from "@/api/deals";

/** A sale as it is typed. */
export interface DealValues {
  name: string;
  pipeline: string;
  stage: string;
  status: DealStatus;
  amount: string;
}

export function begun(pipelines: Pipeline[], deal?: Deal): DealValues {
  const first = pipelines[0];
  return {
    name: deal?.name ?? "",
    pipeline: deal?.pipeline ?? first?.pipeline_id ?? "",
    stage: deal?.stage ?? first?.stages[0]?.stage_id ?? "",
    status: deal?.status ?? "open",
    amount: deal?.value.amount ?? "",
  };
}

/** Only what differs is sent, so that nothing else is written over; of a new one all that was said. */
export function draftOf(values: DealValues, currency: string, deal?: Deal): DealDraft {
  const draft: DealDraft = {};
  const name = values.name.trim();
  const amount = values.amount.trim();
  if (name !== (deal?.name ?? "")) draft.name = name;
  if (values.pipeline !== deal?.pipeline) draft.pipeline = values.pipeline;
  if (values.stage !== deal?.stage) draft.stage = values.stage;
  if (values.status !== (deal?.status ?? "open")) draft.status = values.status;
  if (amount !== (deal?.value.amount ?? "")) draft.value = { amount: amount || "0", currency };
  return draft;
}
