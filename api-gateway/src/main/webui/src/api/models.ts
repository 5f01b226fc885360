import type { components, paths } from "./generated/agent-service";
import { queryOptions } from "@tanstack/react-query";
import { apiClient, unwrap } from "@/lib/http";

/** One of the models that answer for an agent, as its provider tells of it. */
export interface ModelState {
  model: string;
  /** Such as that its provider ends it, and when. */
  warnings: string[];
  /** Left alone for a while, because it failed too often. */
  resting: boolean;
}

type Wire = components["schemas"]["Model"];

const client = apiClient<paths>();

function state({ model = "", warnings = [], resting = false }: Wire): ModelState {
  return { model, warnings, resting };
}

export function agentModelsQuery(org: string, agent_id: string) {
  return queryOptions({
    queryKey: [org, "agents", agent_id, "models"],
    queryFn: async () => {
      const params = { path: { agentId: agent_id } };
      const all = await unwrap<Wire[]>(client.GET("/api/agentkit/agents/{agentId}/models", { params }));
      return all.map(state);
    },
    staleTime: 30_000,
  });
}
