import { queryOptions } from "@tanstack/react-query";
import type { components, paths } from "./generated/agent-service";
import type { Money } from "@/lib/format";
import { apiClient, done, unwrap } from "@/lib/http";
import { asObject, type JsonObject } from "@/lib/json";
import { slicesOptions, unwrapSlice } from "@/lib/pages";
import { ApiProblem } from "@/lib/problem";

type Wire = components["schemas"]["AgentView"];

export interface Agent {
  agent_id: string;
  status: string;
  name: string;
  agent_type: string;
  description: string;
  instructions: string;
  model: string;
  tools: string[];
  output_schema: JsonObject | null;
  budget: { per_run: Money | null; per_month: Money | null };
  built_in: boolean;
  updated_at: string | null;
  /** The version this was read at, to be named when changing it. */
  etag: string | null;
}

const client = apiClient<paths>();

function money(value: { amount?: string; currency?: string } | null | undefined): Money | null {
  return value?.amount && value.currency ? { amount: value.amount, currency: value.currency } : null;
}

function agent({ agent_id, status, data }: Wire, etag: string | null = null): Agent {
  return {
    etag,
    agent_id: agent_id ?? "",
    status: status ?? "active",
    name: data?.name ?? agent_id ?? "",
    agent_type: data?.agent_type ?? "",
    description: data?.description ?? "",
    instructions: data?.instructions ?? "",
    model: data?.model ?? "",
    tools: data?.tools ?? [],
    output_schema: asObject(data?.output_schema),
    budget: { per_run: money(data?.budget?.per_run), per_month: money(data?.budget?.per_month) },
    built_in: data?.built_in ?? false,
    updated_at: data?.updated_at ?? data?.created_at ?? null,
  };
}

/** Some agents to choose from, and for their names. */
export function agentsQuery(org: string) {
  return queryOptions({
    queryKey: [org, "agents"],
    queryFn: async () =>
      (await unwrap<Wire[]>(client.GET("/api/agentkit/agents", { params: { query: { limit: 200 } } }))).map(
        (each) => agent(each),
      ),
  });
}

/** All of them, or those of a type, page by page. */
export function agentListQuery(org: string, type: string | undefined) {
  return slicesOptions([org, "agents", "list", { type }], async (cursor) => {
    const params = { query: { limit: 50, cursor, agent_type: type } };
    const { items, next } = await unwrapSlice<Wire>(client.GET("/api/agentkit/agents", { params }));
    return { items: items.map((each) => agent(each)), next };
  });
}

export function agentQuery(org: string, agentId: string) {
  return queryOptions({
    queryKey: [org, "agents", agentId],
    queryFn: async () => {
      const call = client.GET("/api/agentkit/agents/{agent_id}", { params: { path: { agent_id: agentId } } });
      const etag = (await call).response.headers.get("ETag");
      return agent(await unwrap<Wire>(call), etag);
    },
  });
}

/** Every tool that some agent of the organisation uses, and those every installation has. */
export function toolsOf(agents: Agent[] | undefined): string[] {
  return [...new Set(["analytics.query", ...(agents ?? []).flatMap((each) => each.tools)])].toSorted();
}

export type AgentDraft = components["schemas"]["AgentRequest"];

export async function createAgent(body: AgentDraft): Promise<Agent> {
  return agent(await unwrap<Wire>(client.POST("/api/agentkit/agents", { body })));
}

export async function changeAgent(agentId: string, body: AgentDraft, etag: string | null): Promise<Agent> {
  const params = { path: { agent_id: agentId }, header: etag ? { "If-Match": etag } : {} };
  const call = client.PUT("/api/agentkit/agents/{agent_id}", { params, body });
  if ((await call).response.status === 412)
    throw new ApiProblem({
      status: 412,
      code: "changed-meanwhile",
      message: "Somebody else changed this agent since you opened it. Reload the page to see their version.",
    });
  return agent(await unwrap<Wire>(call));
}

export function deleteAgent(agentId: string): Promise<void> {
  return done(client.DELETE("/api/agentkit/agents/{agent_id}", { params: { path: { agent_id: agentId } } }));
}
