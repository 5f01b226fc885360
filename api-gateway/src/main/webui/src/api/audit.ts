import type { components, paths } from "./generated/auth-service";
import { apiClient, unwrap } from "@/lib/http";
import type { JsonObject } from "@/lib/json";
import { slicesOptions, unwrapSlice } from "@/lib/pages";

type Schemas = components["schemas"];
/** What was and what is are whatever the service recorded. */
export type AuditEntry = Omit<Schemas["AuditEntry"], "before" | "after"> & {
  before?: JsonObject | null;
  after?: JsonObject | null;
};
export type AuditVerification = Schemas["AuditVerification"];

export interface AuditFilter {
  actor?: string;
  action?: string;
  from?: string;
  to?: string;
}

const client = apiClient<paths>();

/** A day of the reader's calendar as the span of time it is. */
function query({ actor, action, from, to }: AuditFilter) {
  const until = to ? new Date(`${to}T00:00:00`) : undefined;
  until?.setDate(until.getDate() + 1);
  return {
    actor,
    action,
    from: from ? new Date(`${from}T00:00:00`).toISOString() : undefined,
    to: until?.toISOString(),
  };
}

export function auditQuery(org: string, filter: AuditFilter) {
  return slicesOptions([org, "audit", filter], (cursor) =>
    unwrapSlice<AuditEntry>(
      client.GET("/api/auth/audit-logs", { params: { query: { ...query(filter), cursor } } }),
    ),
  );
}

export function verifyAudit(): Promise<AuditVerification> {
  return unwrap<AuditVerification>(client.GET("/api/auth/audit-logs/verify"));
}

export function auditExportPath(filter: AuditFilter, format: "csv" | "jsonl"): string {
  const params = new URLSearchParams({ format });
  for (const [name, value] of Object.entries(query(filter))) if (value) params.set(name, value);
  return `/api/auth/audit-logs/export?${params.toString()}`;
}
