import { queryOptions } from "@tanstack/react-query";
import { apiClient, unwrap } from "@/lib/http";
import { isStatus } from "@/lib/problem";

/** A tool that agents may be given. */
export interface ToolInfo {
  name: string;
  summary?: string;
  /** What a call does: read, write, spend or message. */
  effect?: string;
}

interface Paths {
  "/api/agentkit/tools": {
    get: { responses: { 200: { content: { "application/json": ToolInfo[] } } } };
  };
}

const client = apiClient<Paths>();

/** What there is to choose from; an installation that cannot tell leaves it to the names in use. */
export function toolsQuery(org: string) {
  return queryOptions({
    queryKey: [org, "tools"],
    queryFn: async () => {
      try {
        return await unwrap<ToolInfo[]>(client.GET("/api/agentkit/tools"));
      } catch (error) {
        if (isStatus(error, 404)) return [];
        throw error;
      }
    },
    staleTime: 300_000,
  });
}
