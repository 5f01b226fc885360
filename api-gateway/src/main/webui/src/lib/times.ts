import { isZone } from "./format";

/** How far a zone's clocks are from UTC at a moment, in milliseconds. */
function offset(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(at);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const shown = Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute"), of("second"));
  return shown - Math.floor(at / 1000) * 1000;
}

/** The moment at which clocks in a zone show this, such as "2026-12-01T08:00"; empty when they skip it. */
export function momentOf(local: string, zone: string): string | undefined {
  const shown = Date.parse(`${local}Z`);
  if (Number.isNaN(shown) || !isZone(zone)) return undefined;
  const guess = shown - offset(shown, zone);
  const at = new Date(shown - offset(guess, zone)).toISOString();
  return localOf(at, zone) === local.slice(0, 16) ? at : undefined;
}

/** What is wrong with a time that clocks in a zone skip, as they do when summer begins. */
export function skipped(local: string, zone: string): string | undefined {
  const never = local !== "" && isZone(zone) && momentOf(local, zone) === undefined;
  return never ? `Clocks in ${zone} never show this time; choose another.` : undefined;
}

/** What clocks in a zone show at a moment, as an input of the browser holds it. */
export function localOf(at: string | undefined, zone: string): string {
  const time = at ? Date.parse(at) : Number.NaN;
  if (Number.isNaN(time) || !isZone(zone)) return "";
  return new Date(time + offset(time, zone)).toISOString().slice(0, 16);
}
