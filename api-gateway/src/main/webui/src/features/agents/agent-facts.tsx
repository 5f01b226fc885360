import type { ToolGrant } from "@/api/agent-content";
import type { Agent } from "@/api/agents";
import { JsonView } from "@/components/json-view";
import { Badge } from "@/components/ui/badge";
import { Card, CardHead } from "@/components/ui/card";
import { Fact } from "@/components/ui/fact";
import { ScrollText } from "@/components/ui/scroll-text";
import { formatCost, formatMoney, humanize, plural } from "@/lib/format";
import { AgentModels } from "./agent-models";
import { ruleKinds, type RuleKind } from "./form/rule-values";

function asked({ approval, amount, max_calls }: ToolGrant): string {
  const when = {
    effect: "asks before it changes something",
    never: "never asks",
    always: "asks before every call",
    above: `asks above ${formatMoney(amount)}`,
  }[approval];
  return max_calls === null ? when : `${when}, at most ${plural(max_calls, "call")}`;
}

function Schema({ label, schema }: { label: string; schema: Agent["input_schema"] }) {
  if (!schema) return null;
  return (
    <details>
      <summary className="cursor-pointer text-[0.8125rem] text-soft hover:text-ink">{label}</summary>
      <JsonView label={label} value={schema} className="mt-2" />
    </details>
  );
}

/** What the agent is to do, with what, and what holds it back. */
export function AgentFacts({ agent }: { agent: Agent }) {
  const { budget, limits, memory } = agent;
  return (
    <Card>
      <CardHead title="Task" />
      <div className="grid gap-4 px-5 pt-3 pb-5">
        <ScrollText
          label="Instructions"
          text={agent.instructions || "As its type has it."}
          className="max-h-72 leading-relaxed text-soft"
        />
        <dl className="grid grid-cols-2 gap-x-6 gap-y-3 border-t pt-4 text-[0.8125rem]">
          <Fact name="Models" className="col-span-2">
            <AgentModels agent={agent} />
          </Fact>
          <Fact name="Tools" className="col-span-2">
            {agent.tools.length === 0 ? (
              "None"
            ) : (
              <ul>
                {agent.tools.map((tool) => (
                  <li key={tool.name}>
                    <span className="font-mono text-xs">{tool.name}</span>{" "}
                    <span className="text-soft">{asked(tool)}</span>
                  </li>
                ))}
              </ul>
            )}
          </Fact>
          {agent.guardrails.length > 0 && (
            <Fact name="Guardrails" className="col-span-2">
              <span className="flex flex-wrap gap-1.5 pt-1">
                {agent.guardrails.map((rule, index) => (
                  <Badge key={index}>
                    {humanize(rule.stage)}: {rule.name || (ruleKinds[rule.kind as RuleKind] ?? rule.kind)}
                  </Badge>
                ))}
              </span>
            </Fact>
          )}
          {agent.handoffs.length > 0 && (
            <Fact name="Hands over to" className="col-span-2">
              {agent.handoffs.map(humanize).join(", ")}
            </Fact>
          )}
          <Fact name="Budget per run">{budget.per_run ? formatCost(budget.per_run) : "No limit"}</Fact>
          <Fact name="Budget per month">{budget.per_month ? formatCost(budget.per_month) : "No limit"}</Fact>
          {limits.max_turns !== null && <Fact name="Turns per run">{limits.max_turns}</Fact>}
          {limits.timeout_seconds !== null && <Fact name="Seconds per run">{limits.timeout_seconds}</Fact>}
          {memory.enabled && (
            <Fact name="Memory" className="col-span-2">
              {plural(memory.max_entries, "run")} of a subject, for {plural(memory.expires_days, "day")}
            </Fact>
          )}
        </dl>
        <Schema label="Variables" schema={agent.variables} />
        <Schema label="Form of its input" schema={agent.input_schema} />
        <Schema label="Form of its answer" schema={agent.output_schema} />
      </div>
    </Card>
  );
}
