import { expect, test } from "vitest";
import { parseCsv, toCsv } from "./csv";
import { formatCost, formatMoney, formatNumber, noData } from "./format";
import { problemFrom } from "./problem";

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
