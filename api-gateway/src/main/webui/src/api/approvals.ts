import type { components, paths } from "./generated/agent-service";
import { queryOptions } from "@tanstack/react-query";
import { money, type Money } from "@/lib/format";
import { apiClient, unwrap } from "@/lib/http";
import { asObject, type JsonObject } from "@/lib/json";
import { slicesOptions, unwrapSlice } from "@/lib/pages";

/** A call of a tool that waits for a person, or once did. */
export interface Approval {
  approval_id: string;
  execution_id: string;
  agent_id: string;
  tool: string;
  arguments: JsonObject | null;
  /** What the call would do: read, write, spend or message. */
  effect: string | null;
  /** What may be lost by it. */
  money: Money | null;
  reason: string | null;
  requested_at: string | null;
  expires_at: string | null;
  status: string;
  decided_by: string | null;
  decided_at: string | null;
  comment: string | null;
  /** What a person made of the arguments. */
  approved_arguments: JsonObject | null;
}

type Wire = components["schemas"]["ApprovalView"];

const client = apiClient<paths>();
const all = "/api/agentkit/approvals";

function approval(wire: Wire): Approval {
  return {
    approval_id: wire.approval_id ?? "",
    execution_id: wire.execution_id ?? "",
    agent_id: wire.agent_id ?? "",
    tool: wire.tool ?? "",
    arguments: asObject(wire.arguments),
    effect: wire.effect ?? null,
    money: money(wire.stake),
    reason: wire.reason ?? null,
    requested_at: wire.requested_at ?? null,
    expires_at: wire.expires_at ?? null,
    status: wire.status ?? "pending",
    decided_by: wire.decided_by ?? null,
    decided_at: wire.decided_at ?? null,
    comment: wire.comment ?? null,
    approved_arguments: asObject(wire.approved_arguments),
  };
}

export function approvalsQuery(org: string, status: string | undefined) {
  return slicesOptions(
    [org, "approvals", { status }],
    async (cursor) => {
      const params = { query: { status, limit: 50, cursor } };
      const { items, next } = await unwrapSlice<Wire>(client.GET(all, { params }));
      return { items: items.map(approval), next };
    },
    { refetchInterval: () => (status === "pending" ? 10_000 : false) },
  );
}

/** Those that wait, as many as one page holds: for their number. */
export function waitingQuery(org: string) {
  return queryOptions({
    queryKey: [org, "approvals", "waiting"],
    queryFn: async () => {
      const params = { query: { status: "pending", limit: 200 } };
      return (await unwrap<Wire[]>(client.GET(all, { params }))).map(approval);
    },
    refetchInterval: 20_000,
    retry: false,
  });
}

/** What one execution waits for. */
export function askedByQuery(org: string, execution_id: string) {
  return queryOptions({
    queryKey: [org, "approvals", "of", execution_id],
    queryFn: async () => {
      const params = { query: { status: "pending", execution_id } };
      return (await unwrap<Wire[]>(client.GET(all, { params }))).map(approval);
    },
    refetchInterval: 5_000,
  });
}

/** What one execution asked and was answered. */
export function decidedOfQuery(org: string, execution_id: string) {
  return queryOptions({
    queryKey: [org, "approvals", "decided", execution_id],
    queryFn: async () => {
      const params = { query: { execution_id } };
      return (await unwrap<Wire[]>(client.GET(all, { params })))
        .map(approval)
        .filter(({ status }) => status !== "pending");
    },
  });
}

export interface Verdict {
  decision: "approve" | "reject";
  /** What is done in place of what was asked. */
  arguments?: JsonObject;
  comment?: string;
}

export async function decideApproval(approval_id: string, body: Verdict): Promise<Approval> {
  const params = { path: { approval_id } };
  return approval(await unwrap<Wire>(client.POST(`${all}/{approval_id}/decision`, { params, body })));
}
