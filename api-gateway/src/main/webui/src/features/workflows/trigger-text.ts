import type { Trigger } from "@/api/triggers";
import { plural } from "@/lib/format";

const units = [
  [/(\d+)D/, "day"],
  [/(\d+)H/, "hour"],
  [/(\d+)M$|(\d+)M(?=\d)/, "minute"],
  [/(\d+)S/, "second"],
] as const;

/** "PT1H30M" → "1 hour 30 minutes"; what is no such duration stays as it is written. */
export function durationText(iso: string): string {
  const said = units.flatMap(([pattern, unit]) => {
    const found = pattern.exec(iso.replace(/^P/, "").replace("T", ""));
    return found ? [plural(Number(found[1] ?? found[2]), unit)] : [];
  });
  return said.length > 0 ? said.join(" ") : iso;
}

/** What starts the workflow, in a sentence. */
export function triggerText(trigger: Trigger): string {
  if (trigger.type === "webhook")
    return trigger.signed ? "Called from outside, with a signature." : "Called from outside.";
  if (trigger.type === "event") {
    const only = trigger.filter ? ` where ${trigger.filter}` : "";
    return `On ${trigger.event_type ?? "an event"}${only}.`;
  }
  if (trigger.every) return `Every ${durationText(trigger.every)}.`;
  return `${trigger.cron ?? ""} in ${trigger.time_zone ?? "UTC"}.`;
}
