import type { Money } from "@/lib/format";

/** Whole percents by platform that are 100 together. */
export type Shares = Record<string, number>;

function digits(currency: string): number {
  try {
    const { maximumFractionDigits } = new Intl.NumberFormat("en", {
      style: "currency",
      currency,
    }).resolvedOptions();
    return maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}

/** Parts of a whole number in these proportions; who loses most by rounding down gets one first. */
function apportion(whole: number, weights: number[]): number[] {
  const all = weights.reduce((sum, each) => sum + each, 0);
  if (all === 0)
    return apportion(
      whole,
      weights.map(() => 1),
    );
  const exact = weights.map((weight) => (whole * weight) / all);
  const parts = exact.map((part) => Math.floor(part + 1e-9));
  const left = whole - parts.reduce((sum, each) => sum + each, 0);
  const order = exact
    .map((part, at) => ({ at, lost: part - parts[at]! }))
    .toSorted((one, other) => other.lost - one.lost || one.at - other.at);
  for (const { at } of order.slice(0, left)) parts[at]! += 1;
  return parts;
}

export function equalShares(platforms: readonly string[]): Shares {
  const parts = apportion(
    100,
    platforms.map(() => 1),
  );
  return Object.fromEntries(platforms.map((platform, at) => [platform, parts[at]!]));
}

/** One share as wanted; the others give or take in proportion, and none falls below one percent. */
export function withShare(shares: Shares, platform: string, wanted: number): Shares {
  const others = Object.keys(shares).filter((each) => each !== platform);
  if (others.length === 0) return { [platform]: 100 };
  const value = Math.min(100 - others.length, Math.max(1, Math.round(wanted)));
  const rest = apportion(
    100 - value - others.length,
    others.map((each) => Math.max(0, shares[each]! - 1)),
  );
  const moved = Object.fromEntries(others.map((each, at) => [each, rest[at]! + 1]));
  return Object.fromEntries(
    Object.keys(shares).map((each) => [each, each === platform ? value : moved[each]!]),
  );
}

/** The shares of these platforms, keeping what is known of them. */
export function sharesOf(platforms: readonly string[], known: Shares): Shares {
  const kept = platforms.every((each) => known[each] !== undefined);
  const parts = kept
    ? apportion(
        100,
        platforms.map((each) => known[each]!),
      )
    : null;
  if (!parts) return equalShares(platforms);
  return Object.fromEntries(platforms.map((platform, at) => [platform, parts[at]!]));
}

/** What each platform gets of an amount, to the smallest coin, as the service divides it. */
export function amounts({ amount, currency }: Money, shares: Shares): Record<string, Money> {
  const coin = 10 ** digits(currency);
  const value = Number(amount);
  const coins = Number.isFinite(value) && value > 0 ? Math.round(value * coin) : 0;
  const platforms = Object.keys(shares);
  const parts = apportion(
    coins,
    platforms.map((each) => shares[each]!),
  );
  return Object.fromEntries(
    platforms.map((each, at) => [each, { amount: (parts[at]! / coin).toFixed(digits(currency)), currency }]),
  );
}

export function isAmount(text: string): boolean {
  return /^\d{1,12}(\.\d{1,4})?$/.test(text.trim()) && Number(text) > 0;
}
