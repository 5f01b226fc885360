import { queryOptions } from "@tanstack/react-query";
import { versioned } from "./clients";
import type { paths } from "./generated/agent-service";
import type { Money } from "@/lib/format";
import { apiClient, done, unwrap } from "@/lib/http";
import { slicesOptions, unwrapSlice } from "@/lib/pages";

export interface EmailStats {
  sent: number;
  delivered: number;
  opened: number;
  clicked: number;
  unsubscribed: number;
  bounced: number;
  complained: number;
}

export interface Readers {
  tags?: string[] | null;
  /** The CRM's name of a segment, in place of tags. */
  segment?: string | null;
}

/** An e-mail to many: a draft of ours until it is scheduled, then the CRM's. */
export interface Mailing {
  campaign_id: string;
  connection_id: string;
  name: string;
  status: string;
  subject: string;
  from: string;
  html: string;
  audience: Readers;
  external_id?: string | null;
  scheduled_at?: string | null;
  stats: EmailStats;
  created_at: string;
  as_of: string;
  mode: string;
  /** Only of one that was read by itself. */
  version?: string | undefined;
}

export interface MailingDraft {
  name: string;
  subject: string;
  from: string;
  html: string;
  audience: { tags: string[] } | { segment: string };
}

export interface MailingStatus {
  status: string;
  stats: EmailStats;
  as_of: string;
  stale: boolean;
}

export interface ClientFigures {
  /** Created in the time. */
  clients: number;
  opportunities: { open: number; won: number; lost: number; abandoned: number };
  pipeline_value: Money[];
  won_revenue: Money[];
  email: EmailStats;
  /** Missing while the CRM was never read through. */
  as_of?: string | null;
  stale: boolean;
  mode: string;
}

const client = apiClient<paths>();
const all = "/api/gohighlevel/campaigns";
const one = `${all}/{email_campaign_id}` as const;

export type MailingRef = Pick<Mailing, "campaign_id" | "version">;

function at({ campaign_id, version }: MailingRef) {
  return { path: { email_campaign_id: campaign_id }, header: version ? { "If-Match": version } : {} };
}

const going = new Set(["scheduled", "sending"]);

export function mailingsQuery(org: string, connection: string | undefined) {
  return slicesOptions(
    [org, "clients", "mailings", { connection }],
    (cursor) => {
      const params = { query: { connection_id: connection, limit: 50, cursor } };
      return unwrapSlice<Mailing>(client.GET(all, { params }));
    },
    { refetchInterval: (known) => (known.some(({ status }) => going.has(status)) ? 30_000 : false) },
  );
}

export function mailingQuery(org: string, id: string) {
  return queryOptions({
    queryKey: [org, "clients", "mailings", id],
    queryFn: () => versioned<Mailing>(client.GET(one, { params: { path: { email_campaign_id: id } } })),
  });
}

/** What became of it by now; asks the CRM. */
export function mailingStatusQuery(org: string, id: string) {
  const params = { path: { email_campaign_id: id } };
  return queryOptions({
    queryKey: [org, "clients", "mailings", id, "status"],
    queryFn: () => unwrap<MailingStatus>(client.GET(`${one}/status`, { params })),
    refetchInterval: ({ state }) => (state.data && going.has(state.data.status) ? 10_000 : 60_000),
  });
}

export function createMailing(connection: string | undefined, body: MailingDraft): Promise<Mailing> {
  return unwrap<Mailing>(client.POST(all, { params: { query: { connection_id: connection } }, body }));
}

export function changeMailing(ref: MailingRef, body: MailingDraft): Promise<Mailing> {
  return unwrap<Mailing>(client.PATCH(one, { params: at(ref), body }));
}

export function deleteMailing(ref: MailingRef): Promise<void> {
  return done(client.DELETE(one, { params: at(ref) }));
}

export function scheduleMailing(ref: MailingRef, body: { at: string; time_zone: string }): Promise<Mailing> {
  return unwrap<Mailing>(client.POST(`${one}/schedule`, { params: at(ref), body }));
}

export interface Period {
  /** Days, such as 2026-12-01; of UTC, and the last one whole. */
  from: string | undefined;
  to: string | undefined;
}

export function clientFiguresQuery(org: string, connection: string | undefined, { from, to }: Period) {
  const params = { query: { connection_id: connection, from, to } };
  return queryOptions({
    queryKey: [org, "clients", "figures", { connection, from, to }],
    queryFn: () => unwrap<ClientFigures>(client.GET("/api/gohighlevel/analytics", { params })),
  });
}
