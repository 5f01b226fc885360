import type { paths } from "./generated/agent-service";
import { apiClient } from "@/lib/http";

interface Answer {
  data?: unknown;
  error?: unknown;
  response: Response;
}

type Call = (path: string, init?: object) => Promise<Answer>;

/** For endpoints and fields that the generated types do not have yet; what comes back is read with care. */
export const agentClient = apiClient<paths>() as unknown as Record<"GET" | "POST" | "PUT" | "DELETE", Call>;
