import type { Difference } from "@/api/versions";
import { Badge } from "@/components/ui/badge";
import { Empty } from "@/components/ui/state";
import { cn } from "@/lib/cn";
import { pretty } from "@/lib/json";

const tones = { added: "good", removed: "bad", changed: "warn" } as const;
const words = { added: "Added", removed: "Removed", changed: "Changed" };

function Value({ label, value, look }: { label: string; value: unknown; look: "before" | "after" }) {
  return (
    <pre
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label={label}
      className={cn(
        "max-h-64 overflow-auto rounded-md px-3 py-2 font-mono text-xs leading-relaxed wrap-anywhere whitespace-pre-wrap",
        look === "before" ? "bg-bad-wash/60" : "bg-good-wash/60",
      )}
    >
      {typeof value === "string" ? value : (pretty(value) ?? "null")}
    </pre>
  );
}

/** What is different between two versions: told by word and place, not by colour alone. */
export function DiffView({ changes }: { changes: Difference[] }) {
  if (changes.length === 0)
    return <Empty title="Nothing is different" text="These two versions do the same." />;
  return (
    <ul className="divide-y">
      {changes.map(({ path, kind, before, after }) => (
        <li key={`${kind} ${path}`} className="grid gap-2 px-5 py-3">
          <p className="flex items-center gap-2">
            <Badge tone={tones[kind]}>{words[kind]}</Badge>
            <span className="font-mono text-xs wrap-anywhere">{path}</span>
          </p>
          <div className={cn("grid items-start gap-2 [&>*]:min-w-0", kind === "changed" && "lg:grid-cols-2")}>
            {kind !== "added" && <Value label={`${path} before`} value={before} look="before" />}
            {kind !== "removed" && <Value label={`${path} after`} value={after} look="after" />}
          </div>
        </li>
      ))}
    </ul>
  );
}
