import type { components, paths } from "./generated/workflow-service";
import { apiClient, unwrap } from "@/lib/http";
import type { Difference, Version } from "./versions";
import { toWorkflow, type Workflow } from "./workflows";

type Wire = components["schemas"]["Workflow"];
type Change = components["schemas"]["WorkflowDifference"];

const client = apiClient<paths>();

/** Every version, newest first. */
export async function workflowVersions(id: string): Promise<Version[]> {
  const params = { path: { id }, query: { limit: 200 } };
  const all = await unwrap<Wire[]>(client.GET("/api/agentkit/workflows/{id}/versions", { params }));
  return all.map(toWorkflow).map((each) => ({
    version: each.version ?? 0,
    published: each.published_version,
    name: each.name,
    changed_at: each.changed_at,
  }));
}

export function workflowDiff(id: string, from: number, to: number): Promise<Difference[]> {
  const params = { path: { id }, query: { from: String(from), to: String(to) } };
  return unwrap<Change[]>(client.GET("/api/agentkit/workflows/{id}/diff", { params }));
}

/** New runs take this version; an earlier one comes back as a new version. */
export async function publishWorkflow(id: string, version: number): Promise<Workflow> {
  const params = { path: { id, version: String(version) } };
  return toWorkflow(
    await unwrap<Wire>(client.POST("/api/agentkit/workflows/{id}/versions/{version}/publish", { params })),
  );
}
