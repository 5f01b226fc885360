import type { ReactNode } from "react";
import type { Proposal } from "@/api/optimiser";
import { platformName } from "@/components/platform-mark";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { formatMoney, formatMonthDay, formatNumber } from "@/lib/format";
import { boundWords, optionWords, verdictWords } from "./words";

function Beliefs({ proposal }: { proposal: Proposal }) {
  return (
    <Table
      caption={`What it believes of the platforms, ${formatMonthDay(proposal.day)}`}
      head={
        <>
          <Th>Platform</Th>
          <Th number>Revenue per spend</Th>
          <Th number>Of the next unit</Th>
          <Th number>Reported of yesterday</Th>
          <Th>Kept from more by</Th>
        </>
      }
    >
      {proposal.platforms.map(({ platform, roas, marginal_roas, reported, bound }) => (
        <Tr key={platform}>
          <Td>{platformName(platform)}</Td>
          <Td number>{formatNumber(roas, 2)}</Td>
          <Td number>{formatNumber(marginal_roas, 2)}</Td>
          <Td number>{formatNumber(reported * 100)} %</Td>
          <Td>{bound ? (boundWords[bound] ?? bound) : "–"}</Td>
        </Tr>
      ))}
    </Table>
  );
}

function Losing({ proposal }: { proposal: Proposal }) {
  return (
    <Table
      caption={`What else was weighed, ${formatMonthDay(proposal.day)}`}
      head={
        <>
          <Th>Instead</Th>
          <Th>Budgets</Th>
          <Th number>Against the proposal</Th>
          <Th>Why not</Th>
        </>
      }
    >
      {proposal.alternatives.map(({ kind, budgets, against, verdict }) => (
        <Tr key={kind}>
          <Td>{optionWords[kind] ?? kind}</Td>
          <Td>
            {Object.entries(budgets)
              .map(([platform, money]) => `${platformName(platform)} ${formatMoney(money)}`)
              .join(", ")}
          </Td>
          <Td number>
            {formatMoney(against.mean)}
            <p className="text-xs text-faint">
              {formatMoney(against.low)} to {formatMoney(against.high)}
            </p>
          </Td>
          <Td>{verdictWords[verdict] ?? verdict}</Td>
        </Tr>
      ))}
    </Table>
  );
}

function Evidence({ proposal }: { proposal: Proposal }) {
  return (
    <Table
      caption={`What the platforms had said, ${formatMonthDay(proposal.day)}`}
      className="max-h-72 overflow-y-auto"
      head={
        <>
          <Th>Day</Th>
          <Th>Platform</Th>
          <Th number>Spend</Th>
          <Th number>Clicks</Th>
          <Th number>Conversions</Th>
          <Th number>Revenue</Th>
        </>
      }
    >
      {proposal.evidence.map(({ platform, day, spend, clicks, conversions, revenue }) => (
        <Tr key={`${day} ${platform}`}>
          <Td className="whitespace-nowrap">{formatMonthDay(day)}</Td>
          <Td>{platformName(platform)}</Td>
          <Td number>{formatMoney(spend)}</Td>
          <Td number>{formatNumber(clicks)}</Td>
          <Td number>{formatNumber(conversions, 1)}</Td>
          <Td number>{formatMoney(revenue)}</Td>
        </Tr>
      ))}
    </Table>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h4 className="px-4 pb-1 text-xs font-semibold text-soft sm:px-5">{title}</h4>
      {children}
    </div>
  );
}

/** Why this and nothing else, for whoever wants to check it. */
export function Reasons({ proposal }: { proposal: Proposal }) {
  return (
    <details className="group rounded-md border">
      <summary className="cursor-pointer px-3 py-2 text-[0.8125rem] font-medium select-none hover:bg-hover">
        Why
      </summary>
      <div className="grid gap-4 border-t py-3">
        <Section title="What it believes of the platforms">
          <Beliefs proposal={proposal} />
        </Section>
        {proposal.alternatives.length > 0 && (
          <Section title="What else was weighed">
            <Losing proposal={proposal} />
          </Section>
        )}
        {proposal.evidence.length > 0 && (
          <Section title="What the platforms had said">
            <Evidence proposal={proposal} />
          </Section>
        )}
      </div>
    </details>
  );
}
