import { queryOptions, type QueryClient } from "@tanstack/react-query";
import { createContext, useContext } from "react";
import type { components, paths } from "./generated/api-gateway";
import { apiClient, done, rememberCsrfToken, unwrap } from "@/lib/http";
import { isStatus } from "@/lib/problem";

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

export function signIn(body: { email: string; password: string }): Promise<Session> {
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

export function signOut(): Promise<void> {
  return done(client.DELETE("/api/session"));
}

/** Nothing of another organisation may outlive the change to this one. */
export function dropOtherTenants(queries: QueryClient, org: string | undefined): void {
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== "session" && queryKey[0] !== org });
}

export function enter(queries: QueryClient, session: Session): void {
  rememberCsrfToken(session.csrf_token);
  dropOtherTenants(queries, session.organization.organization_id);
  queries.setQueryData(sessionQuery.queryKey, session);
}

export function leave(queries: QueryClient): void {
  rememberCsrfToken("");
  queries.getMutationCache().clear();
  dropOtherTenants(queries, undefined);
  queries.setQueryData(sessionQuery.queryKey, null);
}
