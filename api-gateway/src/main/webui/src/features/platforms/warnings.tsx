import { TriangleAlert } from "lucide-react";
import type { PlatformWarning } from "@/api/platforms";
import { formatDay, plural } from "@/lib/format";

const subject: Record<string, string> = {
  expiry: "The connection",
  version_sunset: "This version of the platform's API",
};

const remedy: Record<string, string> = {
  expiry: "Connect it again before.",
  version_sunset: "The operator has to move to a newer one.",
};

function ends({ kind, days_left, ends_at }: PlatformWarning): string {
  const what = subject[kind] ?? "It";
  const when = days_left > 0 ? `ends in ${plural(days_left, "day")}, on` : "ended on";
  return `${what} ${when} ${formatDay(ends_at)}. ${remedy[kind] ?? ""}`;
}

export function Warnings({ warnings }: { warnings: PlatformWarning[] }) {
  if (warnings.length === 0) return null;
  return (
    <ul className="grid gap-1">
      {warnings.map((each) => (
        <li key={each.kind} className="flex items-start gap-1.5 text-[0.8125rem] text-warn">
          <TriangleAlert className="mt-0.5 size-3.5 shrink-0" aria-hidden />
          {ends(each)}
        </li>
      ))}
    </ul>
  );
}
