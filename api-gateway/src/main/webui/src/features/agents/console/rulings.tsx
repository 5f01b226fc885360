import { Scale } from "lucide-react";
import type { Execution } from "@/api/executions";
import type { Ruling } from "@/api/rulings";
import { Badge } from "@/components/ui/badge";
import { Card, CardHead } from "@/components/ui/card";
import { formatCost, formatNumber } from "@/lib/format";

function subject({ turn, call_id }: Ruling): string {
  if (turn === 0) return "The input";
  return call_id === null ? `The answer of turn ${turn}` : `A call of turn ${turn}`;
}

/** What other models judged, and what they were paid for it; absent when none was asked. */
export function Rulings({ execution: { rulings } }: { execution: Execution }) {
  if (rulings.length === 0) return null;
  return (
    <Card className="overflow-hidden">
      <CardHead title="Judged" hint="By models that are asked whether a rule is kept." className="pb-3" />
      <ul className="divide-y border-t text-[0.8125rem]">
        {rulings.map((ruling, index) => (
          <li key={index} className="grid gap-1 px-5 py-2.5">
            <div className="flex flex-wrap items-center gap-2">
              <Scale className="size-4 text-faint" aria-hidden />
              <span className="font-medium">{subject(ruling)}</span>
              <Badge tone={ruling.kept ? "good" : "warn"}>{ruling.kept ? "Kept" : "Not kept"}</Badge>
              <span className="text-soft">{ruling.objection}</span>
            </div>
            <p className="line-clamp-2 wrap-anywhere text-soft">{ruling.rule}</p>
            <p className="tnum text-xs text-faint">
              {ruling.model} · {formatNumber(ruling.input_tokens)} tokens in,{" "}
              {formatNumber(ruling.output_tokens)} out · {formatCost(ruling.cost)}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
