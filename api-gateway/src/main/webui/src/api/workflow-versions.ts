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
  return all.map(toWorkflow).map(({ version, published_version, name, changed_at }) => {
    const used = published_version ?? version;
    return {
      id: String(version),
      label: `Version ${version}`,
      standing: version === used ? "used" : (version ?? 0) > (used ?? 0) ? "draft" : "earlier",
      name,
      made_at: changed_at,
    };
  });
}

export function workflowDiff(id: string, from: string, to: string): Promise<Difference[]> {
  const params = { path: { id }, query: { from, to } };
  return unwrap<Change[]>(client.GET("/api/agentkit/workflows/{id}/diff", { params }));
}

/** New runs take this version; an earlier one comes back as a new version. */
export async function publishWorkflow(id: string, version: string): Promise<Workflow> {
  const params = { path: { id, version } };
  return toWorkflow(
    await unwrap<Wire>(client.POST("/api/agentkit/workflows/{id}/versions/{version}/publish", { params })),
  );
}
