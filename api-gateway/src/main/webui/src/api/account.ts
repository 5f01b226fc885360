import { queryOptions, useQuery } from "@tanstack/react-query";
import type { components, paths } from "./generated/auth-service";
import { apiClient, done, unwrap } from "@/lib/http";
import { useOrg, useSession } from "./session";

type Schemas = components["schemas"];
export type Me = Schemas["Me"];
export type MeChange = Schemas["MeRequest"];
export type DeviceSession = Schemas["Session"];
export type TotpEnrolment = Schemas["TotpSetup"];

const client = apiClient<paths>();

export function meQuery(org: string) {
  return queryOptions({
    queryKey: [org, "me"],
    queryFn: () => unwrap<Me>(client.GET("/api/auth/me")),
    staleTime: 30_000,
  });
}

/** Whether to offer an act at all; the services decide again whether it is allowed. */
export function useMay(permission: string): boolean {
  const { user } = useSession();
  const me = useQuery(meQuery(useOrg()));
  return me.data?.permissions?.includes(permission) ?? ["owner", "admin"].includes(user.role);
}

export function updateMe(body: MeChange): Promise<Me> {
  return unwrap<Me>(client.PUT("/api/auth/me", { body }));
}

export function beginTotp(): Promise<TotpEnrolment> {
  return unwrap<TotpEnrolment>(client.POST("/api/auth/mfa/totp"));
}

export async function confirmTotp(code: string): Promise<string[]> {
  const call = client.POST("/api/auth/mfa/totp/confirm", { body: { code } });
  return (await unwrap<Schemas["RecoveryCodes"]>(call)).recovery_codes;
}

export function removeTotp(): Promise<void> {
  return done(client.DELETE("/api/auth/mfa/totp"));
}

export async function renewRecoveryCodes(): Promise<string[]> {
  return (await unwrap<Schemas["RecoveryCodes"]>(client.POST("/api/auth/mfa/recovery-codes"))).recovery_codes;
}

export function requestReset(email: string): Promise<void> {
  return done(client.POST("/api/auth/password/reset-request", { body: { email } }));
}

export function confirmReset(body: { token: string; new_password: string }): Promise<void> {
  return done(client.POST("/api/auth/password/reset-confirm", { body }));
}

export function verifyEmail(token: string): Promise<void> {
  return done(client.POST("/api/auth/verify-email", { body: { token } }));
}

export function requestVerification(): Promise<void> {
  return done(client.POST("/api/auth/verify-email/request"));
}

export function sessionsQuery(org: string) {
  return queryOptions({
    queryKey: [org, "me", "sessions"],
    queryFn: () => unwrap<DeviceSession[]>(client.GET("/api/auth/sessions")),
  });
}

export function endSession(session_id: string): Promise<void> {
  return done(client.DELETE("/api/auth/sessions/{session_id}", { params: { path: { session_id } } }));
}

export function endOtherSessions(): Promise<void> {
  return done(client.DELETE("/api/auth/sessions"));
}
