import { queryOptions } from "@tanstack/react-query";
import type { paths } from "./generated/agent-service";
import { apiClient, done, unwrap } from "@/lib/http";

/** What a person pastes to connect by hand. */
export interface PlatformField {
  name: string;
  label: string;
  secret: boolean;
  required: boolean;
}

export interface PlatformWarning {
  kind: string;
  days_left: number;
  ends_at: string;
}

/** One that was disconnected is not told of any more. */
export type ConnectionStatus = "connected" | "reauth_required" | "down";

export interface Connection {
  connection_id: string;
  platform: string;
  mode: string;
  name: string;
  status: ConnectionStatus;
  /** Why it is so. */
  detail?: string;
  since: string;
  /** Missing while one has to be chosen. */
  account?: string;
  account_name?: string;
  currency?: string;
  time_zone?: string;
  scopes: string[];
  /** When a person has to connect again. */
  expires_at?: string;
  warnings: PlatformWarning[];
  created_at: string;
}

export interface Platform {
  platform: string;
  name: string;
  api_version?: string;
  sunset_date?: string;
  /** A person can connect it by the platform's own consent page. */
  oauth: boolean;
  /** Set by the operator for all; it has no connections of one's own. */
  central: boolean;
  mode?: string;
  fields: PlatformField[];
  warnings: PlatformWarning[];
  connections: Connection[];
}

export interface PlatformAccount {
  account: string;
  name: string;
  currency?: string;
  time_zone: string;
  /** The platform is away: this is what it said last, then. */
  stale?: boolean;
  as_of?: string;
}

export type ConnectionRef = Pick<Connection, "platform" | "connection_id">;

const client = apiClient<paths>();
const base = "/api/platforms/{platform}/connections";
const one = `${base}/{connection_id}` as const;
const at = ({ platform, connection_id }: ConnectionRef) => ({ path: { platform, connection_id } });

export function platformsQuery(org: string) {
  return queryOptions({
    queryKey: [org, "platforms"],
    queryFn: () => unwrap<Platform[]>(client.GET("/api/platforms", {})),
    refetchInterval: 60_000,
  });
}

/** The accounts that a connection's credentials open; asks the platform. */
export function accountsQuery(org: string, connection: ConnectionRef) {
  return queryOptions({
    queryKey: [org, "platforms", "accounts", connection.connection_id],
    queryFn: () => unwrap<PlatformAccount[]>(client.GET(`${one}/accounts`, { params: at(connection) })),
    staleTime: 60_000,
  });
}

export interface ConnectWish {
  mode: "simulation" | "live";
  name?: string;
  /** By the names of the platform's fields. They go in and never come out. */
  credentials?: Record<string, string>;
}

export function connect(platform: string, body: ConnectWish): Promise<Connection> {
  return unwrap<Connection>(client.POST(base, { params: { path: { platform } }, body }));
}

export interface ConnectionChange {
  name?: string;
  account?: string;
  credentials?: Record<string, string>;
}

export function changeConnection(connection: ConnectionRef, body: ConnectionChange): Promise<Connection> {
  return unwrap<Connection>(client.PATCH(one, { params: at(connection), body }));
}

export interface ConnectionTest {
  ok: boolean;
  latency_ms: number;
  detail: string;
}

export function testConnection(connection: ConnectionRef): Promise<ConnectionTest> {
  return unwrap<ConnectionTest>(client.POST(`${one}/test`, { params: at(connection) }));
}

export function disconnect(connection: ConnectionRef): Promise<void> {
  return done(client.DELETE(one, { params: at(connection) }));
}

export interface ConsentWish {
  mode: "simulation" | "live";
  name?: string;
  /** The one to connect again; a new one without. */
  connection_id?: string;
}

/** The address of the platform's own consent page. */
export async function beginConsent(platform: string, body: ConsentWish): Promise<string> {
  const call = client.POST(`${base}/oauth`, { params: { path: { platform } }, body });
  return (await unwrap<{ authorization_url: string }>(call)).authorization_url;
}

/** What the platform sent a person back with. */
export interface ConsentAnswer {
  state?: string;
  code?: string;
  error?: string;
}

/** Finishes what was begun at the platform's page. A state works once, so this is asked once. */
export function consentQuery(org: string, platform: string, { state, code, error }: ConsentAnswer) {
  const params = { path: { platform }, query: { state, code, error } };
  return queryOptions({
    queryKey: [org, "platforms", "consent", state],
    queryFn: () => unwrap<Connection>(client.GET(`${base}/oauth/callback`, { params })),
    staleTime: Infinity,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}
