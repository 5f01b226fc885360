import type { Turn } from "@/api/executions";
import { ToolCallView } from "@/components/tool-call";
import { Card, CardHead } from "@/components/ui/card";
import { ScrollText } from "@/components/ui/scroll-text";
import { cn } from "@/lib/cn";
import { formatCost, formatNumber } from "@/lib/format";

/** The last turn's words are the answer itself, which is shown whole below. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

interface Props {
  turn: Turn;
  /** The call somebody came to see, and the row of its answer. */
  wanted?: string | undefined;
  row?: string | undefined;
}

export function TurnView({ turn, wanted, row }: Props) {
  return (
    <Card className="overflow-hidden">
      <CardHead
        title={`Turn ${turn.number}`}
        hint={[
          turn.model,
          `${formatNumber(turn.input_tokens)} tokens in, ${formatNumber(turn.output_tokens)} out`,
          turn.cost && formatCost(turn.cost),
        ]
          .filter(Boolean)
          .join(" · ")}
        className="pb-3"
      />
      {turn.text && !isJson(turn.text) && (
        <ScrollText
          label={`What it said in turn ${turn.number}`}
          text={turn.text}
          className="max-h-60 border-t px-5 py-3"
        />
      )}
      {turn.violations.length > 0 && (
        <div className="border-t bg-warn-wash px-5 py-3 text-[0.8125rem] text-warn">
          <p className="font-medium">This answer was refused, and the agent answered again</p>
          <ul className="mt-1 list-disc pl-5">
            {turn.violations.map((violation) => (
              <li key={violation}>{violation}</li>
            ))}
          </ul>
        </div>
      )}
      {turn.calls.map((call) => (
        <div
          key={call.id}
          id={call.id}
          className={cn(
            "scroll-mt-16 border-t px-5 py-4",
            call.id === wanted && "bg-accent-wash/40 ring-2 ring-accent ring-inset",
          )}
        >
          <p className="mb-3 font-mono text-xs wrap-anywhere text-faint">{call.id}</p>
          <ToolCallView call={call} highlight={call.id === wanted ? row : undefined} />
        </div>
      ))}
    </Card>
  );
}
