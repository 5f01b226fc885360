import { Shuffle, ShieldAlert } from "lucide-react";
import type { Execution } from "@/api/executions";
import { Badge } from "@/components/ui/badge";
import { Card, CardHead } from "@/components/ui/card";
import { humanize } from "@/lib/format";

/** Rules that were broken and models that were passed over; absent when all went as planned. */
export function Notes({ execution: { trips, fallbacks } }: { execution: Execution }) {
  if (trips.length === 0 && fallbacks.length === 0) return null;
  return (
    <Card className="overflow-hidden">
      <CardHead title="Not as planned" className="pb-3" />
      <ul className="divide-y border-t text-[0.8125rem]">
        {trips.map((trip, index) => (
          <li key={`rule ${index}`} className="flex flex-wrap items-center gap-2 px-5 py-2.5">
            <ShieldAlert className="size-4 text-warn" aria-hidden />
            <span className="font-medium">{humanize(trip.rule)}</span>
            <Badge tone="warn">{humanize(trip.outcome)}</Badge>
            <span className="text-soft">
              {humanize(trip.stage)}: {trip.detail}
            </span>
          </li>
        ))}
        {fallbacks.map((fallback, index) => (
          <li key={`model ${index}`} className="flex flex-wrap items-center gap-2 px-5 py-2.5">
            <Shuffle className="size-4 text-warn" aria-hidden />
            <span className="font-medium">
              {fallback.from} → {fallback.to}
            </span>
            <span className="text-soft">
              Turn {fallback.turn}: {humanize(fallback.reason).toLowerCase()}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
