import { afterEach, expect, test, vi } from "vitest";
import { isUnderWay, pauseOf, writeTo, type Message } from "@/api/clients";
import { ApiProblem } from "@/lib/problem";
import { isNothingSent, writeOnce } from "./write-once";

vi.mock("@/api/clients", async (original) => ({
  ...(await original<object>()),
  writeTo: vi.fn(),
}));

afterEach(() => {
  vi.useRealTimers();
});

const of = (status: number, code = "x") => isNothingSent(new ApiProblem({ status, code, message: "" }));
const ago = (minutes: number) => ({ sent_at: new Date(Date.now() - minutes * 60_000).toISOString() });

function known(more: Partial<Message>): Message {
  const [message_id, client_id, channel, status] = ["msg_1", "client_1", "sms", "accepted"] as const;
  return { message_id, client_id, channel, status, body: "Hi", ...ago(0), ...more };
}

test("each answer that proves that nothing went is told from those that leave it open", () => {
  for (const status of [400, 402, 403, 404, 412, 413, 422]) expect(of(status)).toBe(true);
  for (const status of [0, 401, 408, 409, 429, 500, 502, 503, 504]) expect(of(status)).toBe(false);
  for (const code of ["platform-unavailable", "platform-rate-limited", "platform-forbids"])
    expect(of(503, code)).toBe(true);
  for (const code of ["crm-not-connected", "connection-not-usable"]) expect(of(409, code)).toBe(true);
  expect(of(502, "platform-uncertain")).toBe(false);
});

test("the older a message is, the later it is asked for again; an SMS that arrived is over", () => {
  expect(pauseOf(known(ago(0)))).toBe(15_000);
  expect(Math.round(pauseOf(known(ago(20))) / 60_000)).toBe(5);
  expect(pauseOf(known(ago(23 * 60)))).toBe(3_600_000);
  expect(isUnderWay(known({}))).toBe(true);
  expect(isUnderWay(known(ago(25 * 60)))).toBe(false);
  expect(isUnderWay(known({ status: "delivered" }))).toBe(false);
  expect(isUnderWay(known({ status: "delivered", channel: "email" }))).toBe(true);
});

test("what is on its way keeps its key for a while, and then the same words are another message", async () => {
  vi.useFakeTimers();
  const client = { client_id: "client_9", etag: "1" };
  const send = async (status: Message["status"]) => {
    vi.mocked(writeTo).mockResolvedValueOnce(known({ status }));
    await writeOnce("org_9", client, { channel: "sms", body: "Hi" });
    return vi.mocked(writeTo).mock.lastCall?.[1];
  };
  const first = await send("sending");
  expect(await send("sending")).toBe(first);
  expect(await send("uncertain")).toBe(first);
  const second = await send("sending");
  expect(second).not.toBe(first);
  vi.advanceTimersByTime(11 * 60_000);
  expect(await send("accepted")).not.toBe(second);
});
