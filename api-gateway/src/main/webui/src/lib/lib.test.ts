import { afterEach, expect, test, vi } from "vitest";
import { parseCsv, toCsv } from "./csv";
import { formatCost, formatDay, formatMoney, formatNumber, formatTime, noData } from "./format";
import { told, untold } from "./forms";
import { ApiProblem, explained, problemFrom } from "./problem";

const wrong = (field: string) => ({ field, message: "is wrong" });

afterEach(() => vi.unstubAllEnvs());

test("reads quotes, other delimiters and a byte order mark", () => {
  expect(parseCsv('\uFEFFa;b\r\n"x;""y""";2\r\n')).toEqual([
    ["a", "b"],
    ['x;"y"', "2"],
  ]);
  expect(parseCsv("a,b\n1,2\n3,4\n", undefined, 2)).toHaveLength(2);
  expect(parseCsv('a,b\n"one\ntwo",2')).toEqual([
    ["a", "b"],
    ["one\ntwo", "2"],
  ]);
});

test("writes what a spreadsheet reads, and no formulas", () => {
  expect(toCsv(["a"], [["=1+1", -2, 'x,"y"', null]])).toBe('a\r\n\'=1+1,-2,"x,""y""",\r\n');
});

test("money keeps the currency of the data, and nothing is ever NaN", () => {
  expect(formatMoney({ amount: "1234.5", currency: "EUR" })).toBe("€1,234.50");
  expect(formatMoney(null)).toBe(noData);
  expect(formatMoney({ amount: "x", currency: "EUR" })).toBe(noData);
  expect(formatNumber(Number.NaN)).toBe(noData);
  expect(formatCost({ amount: "0.0042", currency: "USD" })).toBe("$0.0042");
});

test("a problem without a body still says something", () => {
  const response = new Response(null, {
    status: 429,
    headers: { "Retry-After": "7", "X-Request-Id": "req_1" },
  });
  const problem = problemFrom(response, undefined);
  expect(problem).toMatchObject({ status: 429, requestId: "req_1", retryAfterSeconds: 7 });
  expect(problem.message).toBe("Too many requests in a short time.");
});

test("a date alone is that day wherever it is read, and a time is told with the zone it is shown in", () => {
  for (const zone of ["America/Los_Angeles", "UTC", "Pacific/Kiritimati"]) {
    vi.stubEnv("TZ", zone);
    expect(formatDay("2026-03-01")).toBe("Mar 1, 2026");
    expect(formatDay("2026-03-01T23:30:00Z", "Europe/Berlin")).toBe("Mar 2, 2026");
    expect(formatTime("2026-03-01T23:30:00Z", "Europe/Berlin")).toBe("Mar 2, 2026, 12:30 AM, Europe/Berlin");
    expect(formatTime("2026-03-01T23:30:00Z", "Nowhere")).toBe("Mar 1, 2026, 11:30 PM, UTC");
  }
  vi.stubEnv("TZ", "America/Los_Angeles");
  expect(formatDay("2026-03-01T03:00:00Z")).toBe("Feb 28, 2026");
});

test("what no field shows of a refusal is not lost", () => {
  const problem = new ApiProblem({
    status: 422,
    message: "Values are wrong.",
    errors: [wrong("budget_cap"), wrong("budget.amount"), wrong("shares")],
  });
  expect(told(problem, "budget")).toBe("Is wrong.");
  expect(told(new ApiProblem({ status: 422, message: "", errors: [wrong("budget_cap")] }), "budget")).toBe(
    undefined,
  );
  expect(untold(problem, ["budget"])?.errors.map(({ field }) => field)).toEqual(["budget_cap", "shares"]);
  expect(untold(problem, ["budget", "budget_cap", "shares"])).toBe(null);
  expect(explained(problem)).toBe(
    "Values are wrong. Budget cap is wrong. Budget.amount is wrong. Shares is wrong.",
  );
});
