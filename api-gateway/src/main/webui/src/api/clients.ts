import { queryOptions } from "@tanstack/react-query";
import type { paths } from "./generated/agent-service";
import type { Connection, Platform } from "./platforms";
import { apiClient, done, unwrap } from "@/lib/http";
import { slicesOptions, unwrapSlice } from "@/lib/pages";

/** A contact of the CRM, as it said last. */
export interface Client {
  client_id: string;
  connection_id: string;
  name?: string | null;
  email?: string | null;
  phone?: string | null;
  company?: string | null;
  tags: string[];
  /** By the CRM's ids of the fields. */
  custom_fields: Record<string, string>;
  external_id: string;
  created_at: string;
  updated_at?: string | null;
  changed_by: "us" | "them";
  as_of: string;
  /** The CRM does not answer: this is what it said at as_of. */
  stale: boolean;
  mode: string;
  /** Only of one that was read by itself. */
  version?: string | undefined;
}

/** What somebody writes of a client; what is missing stays as it is. */
export interface ClientDraft {
  name?: string;
  email?: string;
  phone?: string;
  company?: string;
  tags?: string[];
  custom_fields?: Record<string, string>;
}

export type Channel = "email" | "sms";

export interface Message {
  message_id: string;
  client_id: string;
  channel: Channel;
  status: string;
  subject?: string | null;
  body: string;
  detail?: string | null;
  sent_at: string;
}

export interface MessageDraft {
  channel: Channel;
  subject?: string;
  body: string;
}

const client = apiClient<paths>();
const all = "/api/gohighlevel/clients";
const one = `${all}/{client_id}` as const;

export type ClientRef = Pick<Client, "client_id" | "version">;

/** A change names the version that was read, so that nobody overwrites what they have not seen. */
function at({ client_id, version }: ClientRef) {
  return { path: { client_id }, header: version ? { "If-Match": version } : {} };
}

interface Answer {
  data?: unknown;
  error?: unknown;
  response: Response;
}

/** An answer with its version, which its header tells. */
export async function versioned<T>(call: Promise<Answer>): Promise<T & { version?: string | undefined }> {
  const { response } = await call;
  return { ...(await unwrap<T>(call)), version: response.headers.get("ETag") ?? undefined };
}

/** The connections to the CRM, oldest first: the one that was there first is meant where nobody chose. */
export function crmsOf(platforms: Platform[] | undefined): Connection[] {
  const crm = platforms?.find(({ platform }) => platform === "gohighlevel");
  const connections = crm?.connections ?? [];
  return connections.toSorted((one, other) => one.created_at.localeCompare(other.created_at));
}

export interface ClientFilter {
  connection: string | undefined;
  q: string | undefined;
  tag: string | undefined;
}

export function clientsQuery(org: string, { connection, q, tag }: ClientFilter) {
  return slicesOptions([org, "clients", "list", { connection, q, tag }], (cursor) => {
    const query = { connection_id: connection, query: q, tag, limit: 50, cursor };
    return unwrapSlice<Client>(client.GET(all, { params: { query } }));
  });
}

export function clientQuery(org: string, client_id: string) {
  return queryOptions({
    queryKey: [org, "clients", client_id],
    queryFn: () => versioned<Client>(client.GET(one, { params: { path: { client_id } } })),
  });
}

export function createClient(connection: string | undefined, body: ClientDraft): Promise<Client> {
  return unwrap<Client>(client.POST(all, { params: { query: { connection_id: connection } }, body }));
}

export function changeClient(ref: ClientRef, body: ClientDraft): Promise<Client> {
  return unwrap<Client>(client.PUT(one, { params: at(ref), body }));
}

export function deleteClient(ref: ClientRef): Promise<void> {
  return done(client.DELETE(one, { params: at(ref) }));
}

const tagged = `${one}/tags` as const;

export function tagClient({ client_id }: ClientRef, tags: string[]): Promise<Client> {
  return unwrap<Client>(client.POST(tagged, { params: { path: { client_id } }, body: { tags } }));
}

export function untagClient({ client_id }: ClientRef, tags: string[]): Promise<Client> {
  return unwrap<Client>(client.DELETE(tagged, { params: { path: { client_id } }, body: { tags } }));
}

/** The key stands for this message: told again with it, nothing goes out twice. */
export function writeTo({ client_id }: ClientRef, key: string, body: MessageDraft): Promise<Message> {
  const params = { path: { client_id }, header: { "Idempotency-Key": key } };
  return unwrap<Message>(client.POST(`${one}/messages`, { params, body }));
}

/** What was written to a client as it is known, last first. */
export function messagesQuery(org: string, client_id: string) {
  return slicesOptions([org, "messages", client_id], (cursor) => {
    const params = { path: { client_id }, query: { limit: 20, cursor } };
    return unwrapSlice<Message>(client.GET(`${one}/messages`, { params }));
  });
}

const over = new Set(["refused", "failed", "opened"]);
const day = 86_400_000;
const ageOf = ({ sent_at }: Message) => Date.now() - Date.parse(sent_at);

/** Whether asking the CRM may tell more of a message; what is older than a day is left as it is known. */
export function isUnderWay(message: Message): boolean {
  const { channel, status } = message;
  // Nobody is told whether an SMS was read.
  return !over.has(status) && !(channel === "sms" && status === "delivered") && ageOf(message) < day;
}

/** How long to wait before asking again: the older a message is, the less there is to hear. */
export function pauseOf(message: Message): number {
  return Math.min(Math.max(15_000, ageOf(message) / 4), day / 24);
}

/** How far a message came by now; asks the CRM while that may change. */
export function messageQuery(org: string, known: Message) {
  const { client_id, message_id } = known;
  return queryOptions({
    queryKey: [org, "messages", client_id, "one", message_id],
    queryFn: () => {
      const params = { path: { client_id, message_id } };
      return unwrap<Message>(client.GET(`${one}/messages/{message_id}`, { params }));
    },
    enabled: isUnderWay(known),
    refetchInterval: ({ state }) => {
      const last = state.data ?? known;
      return isUnderWay(last) && pauseOf(last);
    },
  });
}

export interface ClientsRead {
  read: number;
  changed: number;
  complete: boolean;
}

export function readClients(connection: string | undefined): Promise<ClientsRead> {
  const params = { query: { connection_id: connection } };
  return unwrap<ClientsRead>(client.POST("/api/gohighlevel/sync", { params }));
}
