import { useState } from "react";
import type { Version } from "@/api/versions";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { formatTime } from "@/lib/format";

export interface Compared {
  from: number;
  to: number;
}

/** The two versions to begin with: the newest and the one before it. */
export function comparedOf(
  versions: Version[],
  search: { from?: number | undefined; to?: number | undefined },
): Compared | null {
  const numbers = versions.map((each) => each.version);
  const to = search.to !== undefined && numbers.includes(search.to) ? search.to : numbers[0];
  if (to === undefined) return null;
  const before = numbers.find((each) => each < to);
  const from = search.from !== undefined && numbers.includes(search.from) ? search.from : before;
  return from === undefined ? null : { from, to };
}

interface Act {
  /** What takes the version from then on, such as "New runs". */
  who: string;
  busy: boolean;
  error: unknown;
  onPublish: (version: number, onDone: () => void) => void;
}

interface Props {
  versions: Version[];
  compared: Compared | null;
  onCompare: (compared: Compared) => void;
  /** Absent where the person may not publish. */
  act: Act | null;
}

function Standing({ version, published }: { version: number; published: number }) {
  if (version === published) return <Badge tone="good">In use</Badge>;
  return version > published ? <Badge tone="warn">Draft</Badge> : <Badge>Earlier</Badge>;
}

/** Every version, which one is in use, which two are compared, and the way back to an earlier one. */
export function VersionHistory({ versions, compared, onCompare, act }: Props) {
  const [asked, setAsked] = useState<number | null>(null);
  const published = versions[0]?.published ?? versions[0]?.version ?? 0;
  const back = asked !== null && asked < published;
  const newest = versions[0]?.version ?? 0;
  return (
    <>
      <Table
        caption="Versions, newest first"
        head={
          <>
            <Th>Version</Th>
            <Th className="max-sm:hidden">Made</Th>
            <Th>From</Th>
            <Th>To</Th>
            <Th>
              <span className="sr-only">Publish</span>
            </Th>
          </>
        }
      >
        {versions.map(({ version, name, changed_at }) => (
          <Tr key={version}>
            <Td className="min-w-40">
              <span className="flex items-center gap-2 font-medium">
                {version} <Standing version={version} published={published} />
              </span>
              <span className="text-soft">{name}</span>
            </Td>
            <Td className="whitespace-nowrap text-soft max-sm:hidden">{formatTime(changed_at)}</Td>
            {(["from", "to"] as const).map((end) => (
              <Td key={end}>
                <input
                  type="radio"
                  name={end}
                  aria-label={`Compare ${end} version ${version}`}
                  className="size-4 accent-accent"
                  disabled={!compared}
                  checked={compared?.[end] === version}
                  onChange={() => compared && onCompare({ ...compared, [end]: version })}
                />
              </Td>
            ))}
            <Td className="text-right">
              {act && version !== published && (
                <Button size="sm" onClick={() => setAsked(version)}>
                  {version > published ? "Publish" : "Roll back"}
                  <span className="sr-only"> to version {version}</span>
                </Button>
              )}
            </Td>
          </Tr>
        ))}
      </Table>
      {act && asked !== null && (
        <Confirm
          open
          onClose={() => setAsked(null)}
          title={back ? `Roll back to version ${asked}?` : `Publish version ${asked}?`}
          description={
            back
              ? `It comes back as version ${newest + 1}. ${act.who} take it; what is under way stays on its own.`
              : `${act.who} take it from now on; what is under way stays on its own.`
          }
          act={back ? "Roll back" : "Publish"}
          look="primary"
          busy={act.busy}
          error={act.error}
          onConfirm={() => act.onPublish(asked, () => setAsked(null))}
        />
      )}
    </>
  );
}
