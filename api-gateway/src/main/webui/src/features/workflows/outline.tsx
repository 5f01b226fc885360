import { Link } from "@tanstack/react-router";
import type { StepDefinition } from "@/api/workflows";
import { humanize } from "@/lib/format";

function waits(step: StepDefinition, names: Map<string, string>): string {
  if (step.depends_on.length === 0) return "Starts at once";
  return `After ${step.depends_on.map((id) => humanize(names.get(id) ?? id)).join(" and ")}`;
}

/** The same as the graph, as a list. */
export function Outline({ steps }: { steps: StepDefinition[] }) {
  const names = new Map(steps.map((step) => [step.step_id, step.name]));
  return (
    <ol className="divide-y">
      {steps.map((step, index) => (
        <li key={step.step_id} className="flex items-baseline gap-3 px-5 py-3 text-[0.8125rem]">
          <span className="tnum text-faint">{index + 1}</span>
          <span className="min-w-0 flex-1">
            <span className="font-medium">{humanize(step.name)}</span>
            <span className="block text-soft">{waits(step, names)}</span>
          </span>
          {step.agent && (
            <Link
              to="/agents/$agentId"
              params={{ agentId: step.agent }}
              className="text-accent-text underline-offset-4 hover:underline"
            >
              {humanize(step.agent)}
            </Link>
          )}
          {step.agent_version !== null && (
            <span className="tnum text-soft">Version {step.agent_version}</span>
          )}
        </li>
      ))}
    </ol>
  );
}
