import { queryOptions } from "@tanstack/react-query";
import type { components, paths } from "./generated/agent-service";
import type { Money } from "@/lib/format";
import { apiClient, done, unwrap } from "@/lib/http";
import { asObject, type JsonObject } from "@/lib/json";

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
  updated_at: string | null;
}

const client = apiClient<paths>();

function money(value: { amount?: string; currency?: string } | null | undefined): Money | null {
  return value?.amount && value.currency ? { amount: value.amount, currency: value.currency } : null;
}

function agent({ agent_id, status, data }: Wire): Agent {
  return {
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
    updated_at: data?.updated_at ?? data?.created_at ?? null,
  };
}

export function agentsQuery(org: string) {
  return queryOptions({
    queryKey: [org, "agents"],
    queryFn: async () =>
      (await unwrap(client.GET("/api/agentkit/agents", { params: { query: { limit: 200 } } }))).map(agent),
  });
}

export function agentQuery(org: string, agentId: string) {
  return queryOptions({
    queryKey: [org, "agents", agentId],
    queryFn: async () =>
      agent(
        await unwrap(
          client.GET("/api/agentkit/agents/{agent_id}", { params: { path: { agent_id: agentId } } }),
        ),
      ),
  });
}

export type AgentDraft = components["schemas"]["AgentBody"];

export async function createAgent(body: AgentDraft): Promise<Agent> {
  return agent(await unwrap(client.POST("/api/agentkit/agents", { body })));
}

export async function changeAgent(agentId: string, body: AgentDraft): Promise<Agent> {
  const params = { path: { agent_id: agentId } };
  return agent(await unwrap(client.PUT("/api/agentkit/agents/{agent_id}", { params, body })));
}

export function deleteAgent(agentId: string): Promise<void> {
  return done(client.DELETE("/api/agentkit/agents/{agent_id}", { params: { path: { agent_id: agentId } } }));
}
