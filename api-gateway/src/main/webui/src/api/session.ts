import { queryOptions, type QueryClient } from "@tanstack/react-query";
import { createContext, useContext } from "react";
import type { components, paths } from "./generated/api-gateway";
import { apiClient, done, rememberCsrfToken, unwrap } from "@/lib/http";
import { isStatus } from "@/lib/problem";
import { announceSession } from "@/lib/tabs";

export type Session = components["schemas"]["Session"];

const client = apiClient<paths>();

async function current(): Promise<Session | null> {
  try {
    const session = await unwrap<Session>(client.GET("/api/session"));
    rememberCsrfToken(session.csrf_token);
    return session;
  } catch (error) {
    if (isStatus(error, 401)) return null;
    throw error;
  }
}

export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: current,
  staleTime: 60_000,
  gcTime: Infinity,
});

const Current = createContext<Session | null>(null);

/** Set by the shell, so that all screens change or go together when the session does. */
export const SessionProvider = Current.Provider;

/** The signed-in session; screens inside the shell always have one. */
export function useSession(): Session {
  const session = useContext(Current);
  if (!session) throw new Error("no session");
  return session;
}

/** The organisation every query key starts with. */
export function useOrg(): string {
  return useSession().organization.organization_id;
}

export interface Credentials {
  email: string;
  password: string;
  totp?: string;
}

export function signIn(body: Credentials): Promise<Session> {
  return unwrap<Session>(client.POST("/api/session", { body }));
}

export interface Registration {
  email: string;
  password: string;
  full_name: string;
  organization_name: string;
}

export function register(body: Registration): Promise<Session> {
  return unwrap<Session>(client.POST("/api/session/register", { body }));
}

export interface Acceptance {
  token: string;
  password?: string;
  full_name?: string;
  totp?: string;
}

export function acceptInvitation(body: Acceptance): Promise<Session> {
  return unwrap<Session>(client.POST("/api/session/invitation", { body }));
}

/** From here on the session is for the other organisation; its cookies change with the answer. */
export function switchOrganization(organization_id: string): Promise<Session> {
  return unwrap<Session>(client.POST("/api/session/organization", { body: { organization_id } }));
}

/** Proves again who sits here, for acts that need a fresh proof. */
export async function stepUp(body: { password: string } | { totp: string }): Promise<void> {
  const session = await unwrap<Session>(client.POST("/api/session/step-up", { body }));
  rememberCsrfToken(session.csrf_token);
}

export function signOut(): Promise<void> {
  return done(client.DELETE("/api/session"));
}

/** Nothing that was answered before the change may outlive it, of whichever organisation it was. */
function dropAnswers(queries: QueryClient): void {
  queries.getMutationCache().clear();
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== "session" });
}

export function enter(queries: QueryClient, session: Session): void {
  rememberCsrfToken(session.csrf_token);
  dropAnswers(queries);
  queries.setQueryData(sessionQuery.queryKey, session);
  announceSession(session.organization.organization_id);
}

/** Resolves when the screens are gone: what they showed must not be asked for again. */
export async function leave(queries: QueryClient): Promise<void> {
  rememberCsrfToken("");
  queries.setQueryData(sessionQuery.queryKey, null);
  await new Promise((resolve) => setTimeout(resolve));
  dropAnswers(queries);
  announceSession(null);
}

/** Takes up what the account has gained since the session began, such as a second factor. */
export async function renewSession(): Promise<void> {
  const session = await unwrap<Session>(client.POST("/api/session/refresh"));
  rememberCsrfToken(session.csrf_token);
}
