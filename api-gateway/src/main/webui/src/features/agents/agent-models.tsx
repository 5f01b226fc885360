import { useQuery } from "@tanstack/react-query";
import { TriangleAlert } from "lucide-react";
import type { Agent } from "@/api/agents";
import { agentModelsQuery } from "@/api/models";
import { useOrg } from "@/api/session";
import { Badge } from "@/components/ui/badge";

/** The models in the order in which they are asked, and what their providers warn of. */
export function AgentModels({ agent }: { agent: Agent }) {
  const states = useQuery(agentModelsQuery(useOrg(), agent.agent_id));
  const known = states.data ?? agent.models.map(({ model }) => ({ model, warnings: [], resting: false }));
  if (known.length === 0) return "As installed";
  return (
    <ol className="grid gap-1">
      {known.map(({ model, warnings, resting }, index) => (
        <li key={`${index} ${model}`}>
          <span className="flex flex-wrap items-center gap-2">
            {model} {resting && <Badge tone="warn">Resting after failures</Badge>}
          </span>
          {warnings.map((warning) => (
            <span key={warning} className="flex items-start gap-1.5 text-warn">
              <TriangleAlert className="mt-0.5 size-3.5 shrink-0" aria-hidden />
              {warning}
            </span>
          ))}
        </li>
      ))}
    </ol>
  );
}
