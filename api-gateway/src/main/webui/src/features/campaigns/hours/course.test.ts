import { expect, test } from "vitest";
import { campaign, hours, hoursOfDay, part } from "@/testing/ads-fixtures";
import { courseOf } from "./course";
import { clocksOf, missingOf, namesOf } from "./words";

const midday = "2026-03-05T11:30:00Z";
const spring = campaign({ end_at: undefined });
const lifetime = (amount: string) => ({ budget: { amount, currency: "EUR", period: "lifetime" as const } });

test("a running day is added up as far as it is told, beside the even pace and the whole day before", () => {
  const course = courseOf(spring, hours.days, midday)!;
  expect(course).toMatchObject({ day: "2026-03-05", dayBefore: "2026-03-04", today: true, whole: 11 });
  expect(course.points).toHaveLength(25);
  expect(course.points[11]).toEqual({ hour: 11, latest: 5, pace: 41.25, before: 10 });
  expect(course.points[12]).toEqual({ hour: 12, latest: 32.5, pace: 45, before: 10 });
  expect(course.points[13]!.latest).toBeUndefined();
  expect(course.points[24]).toEqual({ hour: 24, latest: undefined, pace: 90, before: 40 });
  expect(namesOf(course)).toEqual({ latest: "Today", before: "Yesterday" });
});

test("a day that is over where the account is, is known to its end", () => {
  const course = courseOf(spring, hours.days, "2026-03-05T23:00:00Z")!;
  expect(course).toMatchObject({ today: false, whole: 24 });
  expect(course.points[24]!.latest).toBe(32.5);
  expect(namesOf(course)).toEqual({ latest: "Mar 5", before: "Mar 4" });
});

test("the pace is of the platforms that tell hours, and of the hours in which the campaign runs", () => {
  const google = hours.days.filter(({ platform }) => platform === "google_ads");
  expect(courseOf(spring, google, midday)!.points[24]!.pace).toBe(45);
  const from8 = campaign({ start_at: "2026-03-05T07:00:00Z", end_at: "2026-03-05T19:00:00Z" });
  const { points } = courseOf(from8, hours.days, midday)!;
  expect([0, 8, 10, 20, 24].map((hour) => points[hour]!.pace)).toEqual([0, 0, 7.5, 45, 45]);
});

test("a budget for all of its life goes evenly over it, and not at all without an end", () => {
  const platforms = [part("google_ads", lifetime("240.00")), part("meta_ads", lifetime("240.00"))];
  const tenDays = campaign({
    platforms,
    start_at: "2026-03-01T00:00:00Z",
    end_at: "2026-03-11T00:00:00Z",
  });
  expect(courseOf(tenDays, hours.days, midday)!.points[12]!.pace).toBeCloseTo(24);
  const endless = campaign({ platforms, end_at: undefined });
  expect(courseOf(endless, hours.days, midday)!.points[12]!.pace).toBeUndefined();
});

test("a platform that has told nothing of the day is left out of it, and named", () => {
  const ahead = [
    hoursOfDay("2026-03-04", "google_ads", { 8: "10.00" }),
    hoursOfDay("2026-03-04", "meta_ads", { 8: "20.00" }),
    hoursOfDay("2026-03-05", "google_ads", { 9: "5.00" }),
  ];
  const course = courseOf(spring, ahead, midday)!;
  expect(course.points[24]).toMatchObject({ pace: 45, before: 10 });
  expect(missingOf(spring, { days: ahead, without_hours: [] }, course)).toEqual([
    "Meta has told no hours since Mar 4.",
  ]);
  expect(missingOf(spring, hours, courseOf(spring, hours.days, midday))).toEqual([]);
});

test("hours are compared only as far as every platform has told them", () => {
  const apart = [
    hoursOfDay("2026-03-05", "google_ads", { 11: "15.00" }, { as_of: "2026-03-05T10:40:00Z" }),
    hoursOfDay("2026-03-05", "meta_ads", { 8: "2.00" }, { as_of: "2026-03-05T07:20:00Z" }),
  ];
  expect(courseOf(spring, apart, midday)).toMatchObject({ today: true, whole: 8 });
  const west = { time_zone: "America/New_York", as_of: "2026-03-06T00:10:00Z" };
  const [google] = apart;
  const evening = hoursOfDay("2026-03-05", "meta_ads", { 18: "2.00" }, west);
  expect(courseOf(spring, [google!, evening], "2026-03-06T00:30:00Z")).toMatchObject({
    today: false,
    whole: 19,
  });
});

test("an hour that is over is drawn though nothing was spent in it, as far as the platform has spoken", () => {
  const paused = hoursOfDay("2026-03-05", "google_ads", { 6: "15.00" }, { as_of: "2026-03-05T10:40:00Z" });
  const course = courseOf(spring, [paused], midday)!;
  expect(course.whole).toBe(11);
  expect([7, 11, 12].map((hour) => course.points[hour]!.latest)).toEqual([15, 15, undefined]);
});

test("other currencies are not added, and without hours there is no course", () => {
  const dollars = hoursOfDay("2026-03-05", "meta_ads", { 11: "99.00" }, { currency: "USD" });
  expect(courseOf(spring, [...hours.days, dollars], midday)!.points[12]!.latest).toBe(32.5);
  expect(courseOf(spring, [dollars], midday)).toBeUndefined();
  expect(courseOf(spring, [], midday)).toBeUndefined();
});

test("a day without the one before has nothing to compare with", () => {
  const { points } = courseOf(spring, hours.days.slice(1), midday)!;
  expect(points.every(({ before }) => before === undefined)).toBe(true);
});

test("clocks are named, apart where there are several", () => {
  expect(clocksOf(hours.days)).toBe("Hours of Europe/Berlin.");
  const far = hoursOfDay("2026-03-05", "meta_ads", { 1: "1.00" }, { time_zone: "America/New_York" });
  expect(clocksOf([hours.days[0]!, far])).toBe(
    "Hours of the accounts' own clocks: Europe/Berlin (Google Ads), America/New_York (Meta).",
  );
  expect(clocksOf([{ ...far, time_zone: null }])).toBe("Hours of the accounts' own clocks.");
});

test("who is missing is named: whoever never tells hours, and whoever has told none of these days", () => {
  const linkedin = campaign({ platforms: [part("google_ads"), part("linkedin_ads"), part("meta_ads")] });
  const told = { ...hours, days: hours.days.slice(0, 2), without_hours: ["linkedin_ads"] };
  expect(missingOf(linkedin, told)).toEqual([
    "LinkedIn tells no figures by the hour.",
    "Nothing of these days by the hour from Meta yet.",
  ]);
  expect(missingOf(spring, hours)).toEqual([]);
});
