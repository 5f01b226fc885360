import { queryOptions } from "@tanstack/react-query";
import { agentClient } from "./agent-client";
import { unwrap } from "@/lib/http";
import { isObject, type JsonObject } from "@/lib/json";

/** One of the models that answer for an agent, as its provider tells of it. */
export interface ModelState {
  model: string;
  /** Such as that its provider ends it, and when. */
  warnings: string[];
  /** Left alone for a while, because it failed too often. */
  resting: boolean;
}

function state(wire: JsonObject): ModelState {
  return {
    model: String(wire.model ?? ""),
    warnings: Array.isArray(wire.warnings) ? wire.warnings.map(String) : [],
    resting: wire.resting === true,
  };
}

export function agentModelsQuery(org: string, agent_id: string) {
  return queryOptions({
    queryKey: [org, "agents", agent_id, "models"],
    queryFn: async () => {
      const params = { path: { agent_id } };
      const all = await unwrap<unknown[]>(
        agentClient.GET("/api/agentkit/agents/{agent_id}/models", { params }),
      );
      return all.filter(isObject).map(state);
    },
    staleTime: 30_000,
  });
}
