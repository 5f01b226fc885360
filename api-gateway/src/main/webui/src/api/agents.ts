import { queryOptions } from "@tanstack/react-query";
import type { components, paths } from "./generated/agent-service";
import { readContent, type AgentContent } from "./agent-content";
import { apiClient, done, unwrap } from "@/lib/http";
import { slicesOptions, unwrapSlice } from "@/lib/pages";
import { ApiProblem } from "@/lib/problem";

type Wire = components["schemas"]["AgentView"];

export interface Agent extends AgentContent {
  agent_id: string;
  status: string;
  name: string;
  agent_type: string;
  description: string;
  instructions: string;
  built_in: boolean;
  /** The one in use. */
  version: number | null;
  /** When work on the next version was saved; null when there is none. */
  draft_saved_at: string | null;
  updated_at: string | null;
  /** The version this was read at, to be named when changing it. */
  etag: string | null;
  /** What the dashboard does not show and must not lose. */
  rest: Pick<AgentRequest, "config" | "capabilities">;
}

const client = apiClient<paths>();
const one = "/api/agentkit/agents/{agent_id}";

export function toAgent({ agent_id, status, data }: Wire, etag: string | null = null): Agent {
  return {
    ...readContent(data ?? {}),
    etag,
    agent_id: agent_id ?? "",
    status: status ?? "active",
    name: data?.name ?? agent_id ?? "",
    agent_type: data?.agent_type ?? "",
    description: data?.description ?? "",
    instructions: data?.instructions ?? "",
    built_in: data?.built_in ?? false,
    // Zero while nothing is published.
    version: data?.version || null,
    draft_saved_at: data?.draft_saved_at ?? null,
    updated_at: data?.updated_at ?? data?.created_at ?? null,
    rest: { config: data?.config, capabilities: data?.capabilities },
  };
}

/** Some agents to choose from, and for their names. */
export function agentsQuery(org: string) {
  return queryOptions({
    queryKey: [org, "agents"],
    queryFn: async () =>
      (await unwrap<Wire[]>(client.GET("/api/agentkit/agents", { params: { query: { limit: 200 } } }))).map(
        (each) => toAgent(each),
      ),
  });
}

/** All of them, or those of a type, page by page. */
export function agentListQuery(org: string, type: string | undefined) {
  return slicesOptions([org, "agents", "list", { type }], async (cursor) => {
    const params = { query: { limit: 50, cursor, agent_type: type } };
    const { items, next } = await unwrapSlice<Wire>(client.GET("/api/agentkit/agents", { params }));
    return { items: items.map((each) => toAgent(each)), next };
  });
}

export function agentQuery(org: string, agentId: string) {
  return queryOptions({
    queryKey: [org, "agents", agentId],
    queryFn: async () => {
      const call = client.GET(one, { params: { path: { agent_id: agentId } } });
      const etag = (await call).response.headers.get("ETag");
      return toAgent(await unwrap<Wire>(call), etag);
    },
  });
}

/** What is worked on and not published yet, or else the version in use: what an editor opens. */
export function agentForEditingQuery(org: string, agentId: string) {
  return queryOptions({
    queryKey: [org, "agents", agentId, "editing"],
    queryFn: async () => {
      const inUse = client.GET(one, { params: { path: { agent_id: agentId } } });
      const etag = (await inUse).response.headers.get("ETag");
      const agent = toAgent(await unwrap<Wire>(inUse), etag);
      if (agent.draft_saved_at === null) return agent;
      const params = { path: { agent_id: agentId, version: "draft" } };
      const draft = await unwrap<Wire>(client.GET(`${one}/versions/{version}`, { params }));
      return { ...toAgent(draft, etag), draft_saved_at: agent.draft_saved_at };
    },
  });
}

/** Every tool that some agent of the organisation uses, and those every installation has. */
export function toolsOf(agents: Agent[] | undefined): string[] {
  const used = (agents ?? []).flatMap((agent) => agent.tools.map((tool) => tool.name));
  return [...new Set(["analytics.query", ...used])].toSorted();
}

export type AgentRequest = components["schemas"]["AgentRequest"];

export async function createAgent(body: AgentRequest, publish: boolean): Promise<Agent> {
  const params = { query: { publish } };
  return toAgent(await unwrap<Wire>(client.POST("/api/agentkit/agents", { params, body })));
}

export interface Change {
  body: AgentRequest;
  etag: string | null;
  publish: boolean;
}

export async function changeAgent(agentId: string, { body, etag, publish }: Change): Promise<Agent> {
  const params = {
    path: { agent_id: agentId },
    query: { publish },
    header: etag ? { "If-Match": etag } : {},
  };
  const call = client.PUT(one, { params, body });
  const { response } = await call;
  if (response.status === 412)
    throw new ApiProblem({
      status: 412,
      code: "changed-meanwhile",
      message: "Somebody else changed this agent since you opened it. Reload the page to see their version.",
    });
  return toAgent(await unwrap<Wire>(call), response.headers.get("ETag"));
}

export function deleteAgent(agentId: string): Promise<void> {
  return done(client.DELETE(one, { params: { path: { agent_id: agentId } } }));
}
