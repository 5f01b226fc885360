import { TriangleAlert } from "lucide-react";
import type { PlatformWarning } from "@/api/platforms";
import { warningWords } from "@/components/connection-words";

interface Props {
  warnings: PlatformWarning[];
  /** Of the account. */
  zone?: string | undefined;
}

export function Warnings({ warnings, zone }: Props) {
  if (warnings.length === 0) return null;
  return (
    <ul className="grid gap-1">
      {warnings.map((each) => (
        <li key={each.kind} className="flex items-start gap-1.5 text-[0.8125rem] text-warn">
          <TriangleAlert className="mt-0.5 size-3.5 shrink-0" aria-hidden />
          {warningWords(each, zone)}
        </li>
      ))}
    </ul>
  );
}
