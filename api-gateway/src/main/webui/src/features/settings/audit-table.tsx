import { ChevronRight } from "lucide-react";
import { Fragment, useState } from "react";
import type { AuditEntry } from "@/api/audit";
import { JsonView } from "@/components/json-view";
import { Badge } from "@/components/ui/badge";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { formatTime, humanize } from "@/lib/format";

function Facts({ entry }: { entry: AuditEntry }) {
  const facts: [string, string | undefined][] = [
    ["Target", `${entry.target.type} ${entry.target.id}`],
    ["Actor", `${entry.actor.type} ${entry.actor.id}`],
    ["IP address", entry.ip],
    ["Browser", entry.user_agent],
    ["Request", entry.request_id],
    ["Refused because", entry.reason && humanize(entry.reason)],
    ["Hash", entry.hash],
  ];
  return (
    <div className="grid gap-4 py-2">
      <dl className="grid gap-x-8 gap-y-2 text-xs sm:grid-cols-2">
        {facts.map(
          ([label, value]) =>
            value && (
              <div key={label}>
                <dt className="text-faint">{label}</dt>
                <dd className="font-mono break-all">{value}</dd>
              </div>
            ),
        )}
      </dl>
      {(entry.before || entry.after) && (
        <div className="grid items-start gap-3 lg:grid-cols-2 [&>*]:min-w-0">
          {entry.before && <JsonView label="Before" value={entry.before} />}
          {entry.after && <JsonView label="After" value={entry.after} />}
        </div>
      )}
    </div>
  );
}

/** "api_key.created" → "API key created". */
function deed(action: string): string {
  return humanize(action.replaceAll(".", " ")).replace(/^Api\b/, "API");
}

interface Props {
  entries: AuditEntry[];
  /** Of the people whose ids appear. */
  names: Map<string, string>;
}

/** Every entry in a line; opened, it tells all that was recorded. */
export function AuditTable({ entries, names }: Props) {
  const [open, setOpen] = useState<string | null>(null);
  return (
    <Table
      caption="Audit trail, newest first"
      head={
        <>
          <Th>What</Th>
          <Th className="max-sm:hidden">Who</Th>
          <Th className="max-sm:hidden">On</Th>
          <Th className="max-sm:hidden">When</Th>
        </>
      }
    >
      {entries.map((entry) => {
        const shown = open === entry.entry_id;
        const who = names.get(entry.actor.id) ?? entry.actor.id;
        return (
          <Fragment key={entry.entry_id}>
            <Tr>
              <Td>
                <button
                  type="button"
                  aria-expanded={shown}
                  onClick={() => setOpen(shown ? null : entry.entry_id)}
                  className="flex min-h-7 w-full items-center gap-2 text-left font-medium hover:text-accent-text"
                >
                  <ChevronRight
                    aria-hidden
                    className={`size-4 shrink-0 text-faint transition-transform ${shown ? "rotate-90" : ""}`}
                  />
                  {deed(entry.action)}
                  {entry.outcome === "refused" && <Badge tone="bad">Refused</Badge>}
                </button>
                <p className="pl-6 text-xs text-soft wrap-anywhere sm:hidden">
                  {who} · {formatTime(entry.at)}
                </p>
              </Td>
              <Td className="text-soft wrap-anywhere max-sm:hidden">{who}</Td>
              <Td className="text-soft wrap-anywhere max-sm:hidden">
                {names.get(entry.target.id) ?? entry.target.id}
              </Td>
              <Td className="whitespace-nowrap text-soft max-sm:hidden">{formatTime(entry.at)}</Td>
            </Tr>
            {shown && (
              <tr className="border-b border-line/70 bg-canvas/60">
                <td colSpan={4} className="px-4 sm:px-5">
                  <Facts entry={entry} />
                </td>
              </tr>
            )}
          </Fragment>
        );
      })}
    </Table>
  );
}
