import { useState } from "react";
import type { Version } from "@/api/versions";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { formatTime } from "@/lib/format";

export interface Compared {
  from: string;
  to: string;
}

/** The two versions to begin with: the newest and the one before it. */
export function comparedOf(
  versions: Version[],
  search: { from?: string | undefined; to?: string | undefined },
): Compared | null {
  const ids = versions.map(({ id }) => id);
  const known = (id: string | undefined) => (id !== undefined && ids.includes(id) ? id : undefined);
  const to = known(search.to) ?? ids[0];
  if (to === undefined) return null;
  const from = known(search.from) ?? ids[ids.indexOf(to) + 1];
  return from === undefined ? null : { from, to };
}

interface Act {
  /** What takes the version from then on, such as "New runs". */
  who: string;
  busy: boolean;
  error: unknown;
  onPublish: (id: string, onDone: () => void) => void;
}

interface Props {
  versions: Version[];
  compared: Compared | null;
  onCompare: (compared: Compared) => void;
  /** Absent where the person may not publish. */
  act: Act | null;
}

const standings = {
  used: <Badge tone="good">In use</Badge>,
  draft: <Badge tone="warn">Draft</Badge>,
  earlier: <Badge>Earlier</Badge>,
};

/** Every version, which one is in use, which two are compared, and the way back to an earlier one. */
export function VersionHistory({ versions, compared, onCompare, act }: Props) {
  const [asked, setAsked] = useState<Version | null>(null);
  const back = asked?.standing === "earlier";
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
        {versions.map((version) => (
          <Tr key={version.id}>
            <Td className="min-w-40">
              <span className="flex items-center gap-2 font-medium">
                {version.label} {standings[version.standing]}
              </span>
              <span className="text-soft">{version.name}</span>
            </Td>
            <Td className="whitespace-nowrap text-soft max-sm:hidden">{formatTime(version.made_at)}</Td>
            {(["from", "to"] as const).map((end) => (
              <Td key={end}>
                <input
                  type="radio"
                  name={end}
                  aria-label={`Compare ${end} ${version.label.toLowerCase()}`}
                  className="size-4 accent-accent"
                  disabled={!compared}
                  checked={compared?.[end] === version.id}
                  onChange={() => compared && onCompare({ ...compared, [end]: version.id })}
                />
              </Td>
            ))}
            <Td className="text-right">
              {act && version.standing !== "used" && (
                <Button size="sm" onClick={() => setAsked(version)}>
                  {version.standing === "draft" ? "Publish" : "Roll back"}
                  <span className="sr-only">
                    {" "}
                    {version.standing === "draft" ? "" : "to"} {version.label.toLowerCase()}
                  </span>
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
          title={
            back ? `Roll back to ${asked.label.toLowerCase()}?` : `Publish ${asked.label.toLowerCase()}?`
          }
          description={
            back
              ? `It comes back as a new version. ${act.who} take it; what is under way stays on its own.`
              : `${act.who} take it from now on; what is under way stays on its own.`
          }
          act={back ? "Roll back" : "Publish"}
          look="primary"
          busy={act.busy}
          error={act.error}
          onConfirm={() => act.onPublish(asked.id, () => setAsked(null))}
        />
      )}
    </>
  );
}
