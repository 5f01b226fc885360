import { queryOptions } from "@tanstack/react-query";
import type { components, paths } from "./generated/agent-service";
import { apiClient, unwrap } from "@/lib/http";

/** A tool that agents may be given. */
export interface ToolInfo {
  name: string;
  summary?: string;
  /** What a call does: read, write, spend or message. */
  effect?: string;
}

const client = apiClient<paths>();

export function toolsQuery(org: string) {
  return queryOptions({
    queryKey: [org, "tools"],
    queryFn: async () => {
      const all = await unwrap<components["schemas"]["ToolView"][]>(client.GET("/api/agentkit/tools"));
      return all.map(({ name = "", summary, effect }): ToolInfo => ({ name, summary, effect }));
    },
    staleTime: 300_000,
  });
}
