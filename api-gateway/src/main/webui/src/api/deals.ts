import { queryOptions } from "@tanstack/react-query";
import type { paths } from "./generated/agent-service";
import type { Money } from "@/lib/format";
import { apiClient, unwrap } from "@/lib/http";
import { slicesOptions, unwrapSlice } from "@/lib/pages";

export type DealStatus = "open" | "won" | "lost" | "abandoned";

/** A sale to a client, as the CRM said last. */
export interface Deal {
  opportunity_id: string;
  connection_id: string;
  name: string;
  /** By the CRM's ids, as the stage. */
  pipeline: string;
  stage: string;
  status: DealStatus;
  value: Money;
  created_at?: string | null;
  updated_at?: string | null;
}

/** What is missing stays as it is. */
export interface DealDraft {
  name?: string;
  pipeline?: string;
  stage?: string;
  status?: DealStatus;
  value?: Money;
}

/** The way sales go, and its stages in their order. */
export interface Pipeline {
  pipeline_id: string;
  name: string;
  currency: string;
  stages: { stage_id: string; name: string }[];
}

const client = apiClient<paths>();
const all = "/api/gohighlevel/clients/{client_id}/opportunities";

export function dealsQuery(org: string, client_id: string) {
  return slicesOptions([org, "clients", client_id, "deals"], (cursor) => {
    const params = { path: { client_id }, query: { limit: 20, cursor } };
    return unwrapSlice<Deal>(client.GET(all, { params }));
  });
}

export function createDeal(client_id: string, body: DealDraft): Promise<Deal> {
  return unwrap<Deal>(client.POST(all, { params: { path: { client_id } }, body }));
}

export function changeDeal(client_id: string, opportunity_id: string, body: DealDraft): Promise<Deal> {
  const params = { path: { client_id, opportunity_id } };
  return unwrap<Deal>(client.PATCH(`${all}/{opportunity_id}`, { params, body }));
}

/** They are made on the CRM's own pages, and seldom. */
export function pipelinesQuery(org: string, connection: string) {
  const params = { query: { connection_id: connection } };
  return queryOptions({
    queryKey: [org, "pipelines", connection],
    queryFn: () => unwrap<Pipeline[]>(client.GET("/api/gohighlevel/pipelines", { params })),
    staleTime: 5 * 60_000,
  });
}
