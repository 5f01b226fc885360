import type { EmailStats } from "@/api/mailings";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { formatNumber, noData } from "@/lib/format";

interface Line {
  name: string;
  of: keyof EmailStats;
  /** What the share is of. */
  base?: "sent" | "delivered";
}

const lines: Line[] = [
  { name: "Sent", of: "sent" },
  { name: "Delivered", of: "delivered", base: "sent" },
  { name: "Opened", of: "opened", base: "delivered" },
  { name: "Clicked", of: "clicked", base: "delivered" },
  { name: "Unsubscribed", of: "unsubscribed", base: "delivered" },
  { name: "Bounced", of: "bounced", base: "sent" },
  { name: "Complained", of: "complained", base: "delivered" },
];

/** A share of what it is of; none of nothing. */
export function shareOf(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}

export function percent(share: number | null): string {
  return share === null ? noData : `${formatNumber(share * 100, 1)} %`;
}

function Bar({ share }: { share: number }) {
  return (
    <div aria-hidden className="h-1.5 w-full min-w-16 overflow-hidden rounded-full bg-hover">
      <div className="h-full rounded-full bg-accent" style={{ width: `${Math.min(1, share) * 100}%` }} />
    </div>
  );
}

/** What became of e-mails to many, step by step. */
export function EmailStatsTable({ stats, caption }: { stats: EmailStats; caption: string }) {
  return (
    <Table
      caption={caption}
      head={
        <>
          <Th>Step</Th>
          <Th number className="whitespace-nowrap">
            E-mails
          </Th>
          <Th number>Share</Th>
          <Th className="w-1/3 max-sm:hidden">
            <span className="sr-only">As a bar</span>
          </Th>
        </>
      }
    >
      {lines.map(({ name, of, base }) => {
        const share = base ? shareOf(stats[of], stats[base]) : null;
        return (
          <Tr key={name}>
            <Td>{name}</Td>
            <Td number>{formatNumber(stats[of])}</Td>
            <Td number>
              {base && (
                <>
                  {percent(share)}
                  {share !== null && <span className="ml-1 text-xs text-faint">of {base}</span>}
                </>
              )}
            </Td>
            <Td className="max-sm:hidden">{share !== null && <Bar share={share} />}</Td>
          </Tr>
        );
      })}
    </Table>
  );
}
