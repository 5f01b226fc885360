import { writeTo, type ClientRef, type Message, type MessageDraft } from "@/api/clients";
import { asProblem, isCode } from "@/lib/problem";

interface Asked {
  /** The word the service knows it by. */
  key: string;
  at: number;
}

/** By message, while it is not known whether it went. */
const open = new Map<string, Asked>();

/** Whoever writes the same again later than this means another message. */
const again = 10 * 60_000;

const refusals = new Set([400, 402, 403, 404, 412, 413, 422]);

/** Whether a problem proves that nothing went. All others leave it open: the CRM may have taken the message before. */
export function isNothingSent(error: unknown): boolean {
  const { code, status } = asProblem(error);
  if (isCode(error, "platform_uncertain")) return false;
  const refused = /^platform[-_]/.test(code) || isCode(error, "crm_not_connected", "connection_not_usable");
  return refused || refusals.has(status);
}

/** Sends a message. Sent again before it is known what became of it, it goes out once, also by another dialog. */
export async function writeOnce(org: string, client: ClientRef, draft: MessageDraft): Promise<Message> {
  const { channel, subject, body } = draft;
  const message = JSON.stringify([org, client.client_id, channel, subject, body]);
  const before = open.get(message);
  const asked =
    before && Date.now() - before.at < again ? before : { key: crypto.randomUUID(), at: Date.now() };
  open.set(message, asked);
  try {
    const sent = await writeTo(client, asked.key, draft);
    // Who is told that it may have gone, and then writes it again, means it.
    if (sent.status !== "sending") open.delete(message);
    return sent;
  } catch (error) {
    if (isNothingSent(error)) open.delete(message);
    throw error;
  }
}
