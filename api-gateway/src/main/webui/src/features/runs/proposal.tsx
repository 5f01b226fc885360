import { ArrowRight, CircleCheck, TrendingUp } from "lucide-react";
import { Card } from "@/components/ui/card";
import { formatMoney, formatNumber } from "@/lib/format";
import { Figure } from "./figure";
import type { Plan } from "./outputs";

type Move = Plan["moves"][number];

function signed(value: number): string {
  return value > 0 ? `+${formatNumber(value, 1)}` : formatNumber(value, 1);
}

function MoveView({ move }: { move: Move }) {
  return (
    <li className="px-5 py-5 sm:px-6">
      <p className="text-xl leading-snug font-semibold tracking-[-0.02em] sm:text-2xl">
        Move{" "}
        <Figure
          source={move.source}
          row={move.from_campaign}
          label="Amount to move"
          className="text-accent-text"
        >
          {formatMoney(move.amount)}
        </Figure>{" "}
        from campaign {move.from_campaign} to {move.to_campaign}
      </p>
      <div className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-2 text-[0.8125rem]">
        <span className="inline-flex items-center gap-2 rounded-full bg-hover px-3 py-1 font-medium">
          {move.from_campaign}
          <ArrowRight className="size-4 text-faint" aria-label="to" />
          {move.to_campaign}
        </span>
        <span className="inline-flex items-center gap-1.5">
          <TrendingUp className="size-4 text-good" aria-hidden />
          <Figure
            source={move.source}
            row={move.to_campaign}
            label="Expected change in conversions"
            className="font-semibold"
          >
            {signed(move.expected_conversions_change)}
          </Figure>{" "}
          expected conversions
        </span>
      </div>
      <p className="mt-3 max-w-2xl text-sm text-soft">{move.reason}</p>
    </li>
  );
}

/** What to do, before anything else. */
export function Proposal({ plan }: { plan: Plan }) {
  return (
    <Card aria-labelledby="proposal" className="overflow-hidden border-accent/30">
      <header className="border-b bg-accent-wash px-5 py-3 sm:px-6">
        <h2 id="proposal" className="text-[0.8125rem] font-semibold text-accent-text">
          Proposal
        </h2>
      </header>
      {plan.moves.length === 0 ? (
        <p className="flex items-center gap-2 px-6 py-5 font-medium">
          <CircleCheck className="size-5 text-good" aria-hidden /> Leave the budget where it is.
        </p>
      ) : (
        <ul className="divide-y">
          {plan.moves.map((move) => (
            <MoveView key={`${move.from_campaign} ${move.to_campaign}`} move={move} />
          ))}
        </ul>
      )}
      <p className="border-t bg-canvas px-5 py-3 text-[0.8125rem] text-soft sm:px-6">{plan.summary}</p>
    </Card>
  );
}
