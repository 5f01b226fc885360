import { queryOptions } from "@tanstack/react-query";
import type { components, paths } from "./generated/agent-service";
import { apiClient, done, unwrap } from "@/lib/http";
import { slicesOptions, unwrapSlice } from "@/lib/pages";

type Schemas = components["schemas"];

/** A subject of which an agent remembers something. */
export interface Remembered {
  subject_id: string;
  entries: number;
  updated_at: string | null;
  expires_at: string | null;
}

/** All that an agent remembers of a subject. */
export interface Memory extends Omit<Remembered, "entries"> {
  /** Of what is too long ago to be kept word for word. */
  summary: string;
  entries: { execution_id: string; at: string | null; asked: string; answered: string }[];
}

const client = apiClient<paths>();
const all = "/api/agentkit/agents/{agent_id}/memory";
const one = `${all}/{subject_id}` as const;

export function memoryQuery(org: string, agent_id: string) {
  return slicesOptions([org, "agents", agent_id, "memory"], async (cursor) => {
    const params = { path: { agent_id }, query: { limit: 50, cursor } };
    const { items, next } = await unwrapSlice<Schemas["MemoryView"]>(client.GET(all, { params }));
    return {
      items: items.map((wire): Remembered => ({
        subject_id: wire.subject_id ?? "",
        entries: wire.entries ?? 0,
        updated_at: wire.updated_at ?? null,
        expires_at: wire.expires_at ?? null,
      })),
      next,
    };
  });
}

export function subjectQuery(org: string, agent_id: string, subject_id: string) {
  return queryOptions({
    queryKey: [org, "agents", agent_id, "memory", subject_id],
    queryFn: async (): Promise<Memory> => {
      const params = { path: { agent_id, subject_id } };
      const wire = await unwrap<Schemas["MemoryDetailView"]>(client.GET(one, { params }));
      return {
        subject_id,
        summary: wire.summary ?? "",
        entries: (wire.entries ?? []).map(({ execution_id = "", at = null, asked = "", answered = "" }) => ({
          execution_id,
          at,
          asked,
          answered,
        })),
        updated_at: wire.updated_at ?? null,
        expires_at: wire.expires_at ?? null,
      };
    },
    retry: false,
  });
}

/** What one agent remembers of a subject. */
export function forget(agent_id: string, subject_id: string): Promise<void> {
  return done(client.DELETE(one, { params: { path: { agent_id, subject_id } } }));
}

/** What any agent remembers of a subject; tells how many did. */
export async function forgetEverywhere(subject_id: string): Promise<number> {
  const call = client.DELETE("/api/agentkit/memory/{subject_id}", { params: { path: { subject_id } } });
  return (await unwrap<Schemas["ErasedView"]>(call)).erased ?? 0;
}
