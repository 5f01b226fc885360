import { expect, test } from "vitest";
import { localOf, momentOf } from "@/lib/times";
import { amounts, equalShares, sharesOf, withShare } from "./budget";
import { lastDayOf, weeksOf } from "./times";

const sum = (shares: Record<string, number>) => Object.values(shares).reduce((all, each) => all + each, 0);

test("shares are a hundred percent whatever is typed, and none is lost", () => {
  const equal = equalShares(["a", "b", "c"]);
  expect(equal).toEqual({ a: 34, b: 33, c: 33 });
  expect(withShare(equal, "a", 60)).toEqual({ a: 60, b: 20, c: 20 });
  for (const typed of [-5, 0, 1, 33, 97.6, 98, 99, 100, 1000]) {
    const shares = withShare(equal, "b", typed);
    expect(sum(shares)).toBe(100);
    expect(Math.min(...Object.values(shares))).toBeGreaterThanOrEqual(1);
  }
  expect(withShare({ a: 98, b: 1, c: 1 }, "a", 40)).toEqual({ a: 40, b: 30, c: 30 });
  expect(withShare({ a: 100 }, "a", 20)).toEqual({ a: 100 });
  expect(sharesOf(["a", "c"], equal)).toEqual({ a: 51, c: 49 });
  expect(sharesOf(["a", "d"], equal)).toEqual({ a: 50, d: 50 });
});

test("money is divided to the coin", () => {
  const parts = amounts({ amount: "100.01", currency: "EUR" }, { a: 34, b: 33, c: 33 });
  expect(Object.values(parts).map(({ amount }) => amount)).toEqual(["34.01", "33.00", "33.00"]);
  expect(amounts({ amount: "100", currency: "JPY" }, { a: 33, b: 67 }).a).toEqual({
    amount: "33",
    currency: "JPY",
  });
});

test("a time is that of its zone, summer time included", () => {
  expect(momentOf("2026-12-01T08:00", "Europe/Berlin")).toBe("2026-12-01T07:00:00.000Z");
  expect(momentOf("2026-07-01T08:00", "Europe/Berlin")).toBe("2026-07-01T06:00:00.000Z");
  expect(momentOf("2026-03-29T03:00", "Europe/Berlin")).toBe("2026-03-29T01:00:00.000Z");
  expect(momentOf("2026-03-29T02:30", "Europe/Berlin")).toBeUndefined();
  expect(momentOf("2026-03-08T02:30", "America/New_York")).toBeUndefined();
  expect(momentOf("2026-10-25T02:30", "Europe/Berlin")).toBe("2026-10-25T01:30:00.000Z");
  expect(momentOf("", "Europe/Berlin")).toBeUndefined();
  expect(momentOf("2026-07-01T08:00", "Nowhere/Else")).toBeUndefined();
  expect(localOf("2026-07-01T06:00:00Z", "America/New_York")).toBe("2026-07-01T02:00");
});

test("what ends at midnight has its last day before", () => {
  expect(lastDayOf("2026-03-19T23:00:00Z", "Europe/Berlin")).toBe("2026-03-19");
  expect(lastDayOf("2026-03-19T23:00:01Z", "Europe/Berlin")).toBe("2026-03-20");
});

test("a month is whole weeks from Monday", () => {
  const weeks = weeksOf("2026-03");
  expect(weeks[0]?.[0]).toBe("2026-02-23");
  expect(weeks.at(-1)?.at(-1)).toBe("2026-04-05");
});
