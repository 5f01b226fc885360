import { ArrowRight } from "lucide-react";
import { useMay } from "@/api/account";
import { useAct } from "@/api/act";
import { answerProposal, type Estimate, type Proposal, type Word } from "@/api/optimiser";
import { platformName } from "@/components/platform-mark";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { formatMoney, formatMonthDay, formatNumber, formatTime, moneyValue } from "@/lib/format";
import { Reasons } from "./reasons";
import { outcomeWords, statusWords } from "./words";

function signed({ amount, currency }: Estimate["mean"]): string {
  const value = Number(amount);
  return `${value > 0 ? "+" : ""}${formatMoney({ amount, currency })}`;
}

/** What is expected, and how sure that is. */
export function Interval({ estimate, change }: { estimate: Estimate; change?: boolean }) {
  const text = change ? signed : formatMoney;
  return (
    <span className="tnum">
      <strong className="font-semibold">{text(estimate.mean)}</strong>{" "}
      <span className="text-soft">
        ({text(estimate.low)} to {text(estimate.high)})
      </span>
    </span>
  );
}

function Moves({ proposal }: { proposal: Proposal }) {
  return (
    <ul className="grid gap-1">
      {Object.entries(proposal.after).map(([platform, after]) => {
        const before = proposal.before[platform];
        const from = moneyValue(before) ?? 0;
        const by = from === 0 ? null : ((moneyValue(after) ?? 0) / from - 1) * 100;
        return (
          <li key={platform} className="flex flex-wrap items-center gap-x-2 text-[0.8125rem]">
            <span className="w-24">{platformName(platform)}</span>
            <span className="tnum text-soft">{formatMoney(before)}</span>
            <ArrowRight className="size-3.5 text-faint" aria-label="to" />
            <span className="tnum font-medium">{formatMoney(after)}</span>
            {by !== null && (
              <span className="tnum text-xs text-faint">
                {by > 0 ? "+" : ""}
                {formatNumber(by, 1)} %
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Outcome({ proposal }: { proposal: Proposal }) {
  const { outcome } = proposal;
  if (!outcome) return null;
  const { text, tone } = outcomeWords[outcome.verdict] ?? { text: outcome.verdict, tone: "plain" as const };
  return (
    <p className="flex flex-wrap items-center gap-2 text-[0.8125rem]">
      <Badge tone={tone}>{text}</Badge>
      <span className="text-soft">
        The day brought {formatMoney(outcome.revenue)} for {formatMoney(outcome.spend)}; expected was{" "}
        <Interval estimate={outcome.expected} />. {formatNumber(outcome.reported * 100)} % of it is thought to
        be reported.
      </span>
    </p>
  );
}

const done: Record<Word, string> = {
  accept: "The money is being moved as proposed.",
  dismiss: "The money stays where it is.",
  undo: "The money is being put back. The optimiser rests for three days.",
};

function Answers({ proposal, words }: { proposal: Proposal; words: Word[] }) {
  const may = useMay("campaign:approve");
  const answer = useAct("campaigns", (word: Word) => answerProposal(proposal, word), {
    done: (word) => done[word],
  });
  if (!may || words.length === 0) return null;
  const labels: Record<Word, string> = { accept: "Accept", dismiss: "Dismiss", undo: "Undo" };
  return (
    <div className="flex flex-wrap gap-2">
      {words.map((word) => (
        <Button
          key={word}
          size="sm"
          look={word === "accept" ? "primary" : "plain"}
          busy={answer.isPending && answer.variables === word}
          disabled={answer.isPending}
          onClick={() => answer.mutate(word)}
        >
          {labels[word]}
        </Button>
      ))}
    </div>
  );
}

interface Props {
  proposal: Proposal;
  /** Of the campaign. */
  zone: string;
  /** What can be said to it. */
  words: Word[];
}

/** One morning: what was proposed, what it is expected to bring, why, and what came of it. */
export function ProposalView({ proposal, zone, words }: Props) {
  const { day, status, effect, answer } = proposal;
  const { text, tone } = statusWords[status] ?? { text: status, tone: "plain" as const };
  const title = formatMonthDay(day);
  return (
    <article aria-label={title} className="grid gap-3 px-5 py-4">
      <header className="flex flex-wrap items-center gap-2">
        <h3 className="text-sm font-medium">
          <time dateTime={day}>{title}</time>
        </h3>
        <Badge tone={tone}>{text}</Badge>
        {answer && (
          <span className="text-xs text-faint">
            {formatTime(answer.at, zone)}
            {answer.note && `: ${answer.note}`}
          </span>
        )}
      </header>
      <div className="grid gap-3 md:grid-cols-2">
        <Moves proposal={proposal} />
        <p className="text-[0.8125rem]">
          <span className="block text-faint">More revenue on a usual day</span>
          <Interval estimate={effect} change />
        </p>
      </div>
      <Outcome proposal={proposal} />
      <Answers proposal={proposal} words={words} />
      <Reasons proposal={proposal} />
    </article>
  );
}
