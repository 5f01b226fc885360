import type { components } from "./generated/agent-service";
import { money, type Money } from "@/lib/format";

/** What a model was paid for judging. */
export interface Ruling {
  /** Whose text it was; 0 for the input. */
  turn: number;
  call_id: string | null;
  rule: string;
  model: string;
  kept: boolean;
  objection: string | null;
  input_tokens: number;
  output_tokens: number;
  cost: Money | null;
}

export function toRuling(wire: components["schemas"]["RulingView"]): Ruling {
  return {
    turn: wire.turn ?? 0,
    call_id: wire.call_id ?? null,
    rule: wire.rule ?? "",
    model: wire.model ?? "",
    kept: wire.kept ?? false,
    objection: wire.objection ?? null,
    input_tokens: wire.input_tokens ?? 0,
    output_tokens: wire.output_tokens ?? 0,
    cost: money(wire.cost),
  };
}
