export interface Money {
  amount: string;
  currency: string;
}

/** Money as an answer has it, or none. */
export function money(value: unknown): Money | null {
  if (typeof value !== "object" || value === null) return null;
  const { amount, currency } = value as Partial<Money>;
  return typeof amount === "string" && typeof currency === "string" ? { amount, currency } : null;
}

export const noData = "Not enough data";
const locale = () => navigator.language || "en";

export function formatMoney(money: Money | null | undefined): string {
  if (!money) return noData;
  const amount = Number(money.amount);
  if (!Number.isFinite(amount)) return noData;
  try {
    return new Intl.NumberFormat(locale(), { style: "currency", currency: money.currency }).format(amount);
  } catch {
    return `${formatNumber(amount, 2)} ${money.currency}`;
  }
}

/** A cost of a model call is often far below a cent, so it keeps up to four digits. */
export function formatCost(money: Money | null | undefined): string {
  if (!money) return noData;
  const amount = Number(money.amount);
  if (!Number.isFinite(amount)) return noData;
  return new Intl.NumberFormat(locale(), {
    style: "currency",
    currency: money.currency,
    maximumFractionDigits: Math.abs(amount) < 1 ? 4 : 2,
  }).format(amount);
}

export function formatNumber(value: number | null | undefined, digits = 0): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return noData;
  return new Intl.NumberFormat(locale(), { maximumFractionDigits: digits }).format(value);
}

export function formatCompact(value: number): string {
  return new Intl.NumberFormat(locale(), { notation: "compact", maximumFractionDigits: 1 }).format(value);
}

export function formatCompactMoney(value: number, currency: string): string {
  return new Intl.NumberFormat(locale(), {
    style: "currency",
    currency,
    notation: "compact",
    maximumFractionDigits: 1,
  }).format(value);
}

export function moneyValue(money: Money | null | undefined): number | null {
  const amount = money ? Number(money.amount) : Number.NaN;
  return Number.isFinite(amount) ? amount : null;
}

const dateAlone = /^\d{4}-\d{2}-\d{2}$/;

export function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: zone }));
  } catch {
    return false;
  }
}

/** The zone of the reader's clock. */
export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** A time on the reader's clock; or on the clocks of a zone, which is named then. */
export function formatTime(at: string | null | undefined, zone?: string): string {
  const time = at ? Date.parse(at) : Number.NaN;
  if (Number.isNaN(time)) return "–";
  const style = { dateStyle: "medium", timeStyle: "short" } as const;
  if (zone === undefined) return new Intl.DateTimeFormat(locale(), style).format(time);
  const timeZone = isZone(zone) ? zone : "UTC";
  return `${new Intl.DateTimeFormat(locale(), { ...style, timeZone }).format(time)}, ${timeZone}`;
}

/** The day of a time in a zone, or else the reader's. A date alone is that day everywhere. */
export function formatDay(at: string | null | undefined, zone?: string): string {
  const time = at ? Date.parse(at) : Number.NaN;
  if (!at || Number.isNaN(time)) return "–";
  const own = zone !== undefined && isZone(zone) ? { timeZone: zone } : {};
  const timeZone = dateAlone.test(at) ? { timeZone: "UTC" } : own;
  return new Intl.DateTimeFormat(locale(), { dateStyle: "medium", ...timeZone }).format(time);
}

/** A day of a chart, where the year is clear. A date alone is that day everywhere. */
export function formatMonthDay(day: string): string {
  const time = Date.parse(day);
  if (Number.isNaN(time)) return day;
  return new Intl.DateTimeFormat(locale(), { month: "short", day: "numeric", timeZone: "UTC" }).format(time);
}

export function formatClock(at: number): string {
  return new Intl.DateTimeFormat(locale(), { hour: "2-digit", minute: "2-digit" }).format(at);
}

export function formatAgo(at: string | null | undefined, now = Date.now()): string {
  const time = at ? Date.parse(at) : Number.NaN;
  if (Number.isNaN(time)) return "–";
  const seconds = Math.round((time - now) / 1000);
  const relative = new Intl.RelativeTimeFormat(locale(), { numeric: "auto", style: "short" });
  if (Math.abs(seconds) < 45) return "just now";
  if (Math.abs(seconds) < 3600) return relative.format(Math.round(seconds / 60), "minute");
  if (Math.abs(seconds) < 86_400) return relative.format(Math.round(seconds / 3600), "hour");
  return relative.format(Math.round(seconds / 86_400), "day");
}

export function formatDuration(milliseconds: number | null | undefined): string {
  if (milliseconds === null || milliseconds === undefined || !Number.isFinite(milliseconds)) return "–";
  if (milliseconds < 1000) return `${Math.max(0, Math.round(milliseconds))} ms`;
  if (milliseconds < 60_000) return `${(milliseconds / 1000).toFixed(1)} s`;
  if (milliseconds < 3_600_000)
    return `${Math.floor(milliseconds / 60_000)} min ${Math.floor((milliseconds % 60_000) / 1000)} s`;
  if (milliseconds < 86_400_000)
    return `${Math.floor(milliseconds / 3_600_000)} h ${Math.floor((milliseconds % 3_600_000) / 60_000)} min`;
  return `${Math.floor(milliseconds / 86_400_000)} d ${Math.floor((milliseconds % 86_400_000) / 3_600_000)} h`;
}

export function between(start: string | null | undefined, end: string | null | undefined): number | null {
  if (!start || !end) return null;
  const span = Date.parse(end) - Date.parse(start);
  return Number.isFinite(span) ? span : null;
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

/** "cost_per_conversion" → "Cost per conversion". */
export function humanize(code: string): string {
  const words = code.replaceAll(/[_-]+/g, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "must not be blank" → "Must not be blank." */
export function sentence(message: string): string {
  const text = message.trim();
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?…]$/.test(text) ? "" : "."}`;
}
