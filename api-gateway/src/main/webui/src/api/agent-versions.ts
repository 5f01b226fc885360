import type { components, paths } from "./generated/agent-service";
import { toAgent, type Agent } from "./agents";
import type { Difference, Version } from "./versions";
import { apiClient, done, unwrap } from "@/lib/http";

type Schemas = components["schemas"];
type Wire = Schemas["AgentView"];

const client = apiClient<paths>();
const one = "/api/agentkit/agents/{agent_id}";

/** Every version, newest first; before them what is worked on and not published yet. */
export async function agentVersions(agent_id: string): Promise<Version[]> {
  const path = { agent_id };
  const [agent, published] = await Promise.all([
    unwrap<Wire>(client.GET(one, { params: { path } })),
    unwrap<Schemas["AgentVersionView"][]>(
      client.GET(`${one}/versions`, { params: { path, query: { limit: 200 } } }),
    ),
  ]);
  const made = published.map(({ version, name, published_at, current }): Version => ({
    id: String(version),
    label: `Version ${String(version)}`,
    standing: current ? "used" : "earlier",
    name: name ?? "",
    made_at: published_at ?? null,
  }));
  const { draft_saved_at, name } = toAgent(agent);
  if (!draft_saved_at) return made;
  return [{ id: "draft", label: "Draft", standing: "draft", name, made_at: draft_saved_at }, ...made];
}

export async function agentDiff(agent_id: string, from: string, to: string): Promise<Difference[]> {
  const params = { path: { agent_id }, query: { from, to } };
  const changes = await unwrap<Schemas["AgentDifference"][]>(client.GET(`${one}/diff`, { params }));
  return changes.map(({ path = "", from: before, to: after }) => {
    const kind = before === undefined ? "added" : after === undefined ? "removed" : "changed";
    return { path, kind, before, after };
  });
}

/** From now on this version works; an earlier one comes back as a new version. */
export async function publishAgent(agent_id: string, version: string): Promise<Agent> {
  const params = { path: { agent_id, version } };
  return toAgent(await unwrap<Wire>(client.POST(`${one}/versions/{version}/publish`, { params })));
}

/** Forgets what was worked on and not published. */
export function discardDraft(agent_id: string): Promise<void> {
  return done(client.DELETE(`${one}/versions/draft`, { params: { path: { agent_id } } }));
}
