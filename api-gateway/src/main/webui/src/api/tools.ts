import { queryOptions } from "@tanstack/react-query";
import type { components, paths } from "./generated/agent-service";
import { money, type Money } from "@/lib/format";
import { apiClient, unwrap } from "@/lib/http";

/** A tool that agents may be given. */
export interface ToolInfo {
  name: string;
  summary?: string;
  /** What a call does: read, write, spend or message. */
  effect?: string;
  /** What whoever starts the agent must be allowed. */
  permission?: string;
  /** Of every call. */
  cost?: Money;
  timeout_seconds?: number;
  /** In one execution, unless the agent is given fewer. */
  max_calls?: number;
  /** It talks to addresses outside. */
  outside?: boolean;
}

function toTool({ name = "", cost, ...rest }: components["schemas"]["ToolView"]): ToolInfo {
  const { summary, effect, permission, timeout_seconds, max_calls, outside } = rest;
  const costs = money(cost) ?? undefined;
  return { name, summary, effect, permission, cost: costs, timeout_seconds, max_calls, outside };
}

const client = apiClient<paths>();

export function toolsQuery(org: string) {
  return queryOptions({
    queryKey: [org, "tools"],
    queryFn: async () => {
      const all = await unwrap<components["schemas"]["ToolView"][]>(client.GET("/api/agentkit/tools"));
      return all.map(toTool);
    },
    staleTime: 300_000,
  });
}
