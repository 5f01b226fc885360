import { queryOptions } from "@tanstack/react-query";
import type { components, paths } from "./generated/auth-service";
import { apiClient, done, unwrap } from "@/lib/http";

type Schemas = components["schemas"];
export type Membership = Schemas["OwnOrganization"];
export type Organization = Schemas["Organization"];
export type Limits = Schemas["Limits"];

const client = apiClient<paths>();

/** The organisations of the person, whichever the session is for. */
export function membershipsQuery(org: string) {
  return queryOptions({
    queryKey: [org, "organizations"],
    queryFn: () => unwrap<Membership[]>(client.GET("/api/auth/organizations")),
    staleTime: 60_000,
  });
}

export function organizationQuery(org: string) {
  return queryOptions({
    queryKey: [org, "organization"],
    queryFn: () => unwrap<Organization>(client.GET("/api/auth/organization")),
  });
}

export function limitsQuery(org: string) {
  return queryOptions({
    queryKey: [org, "limits"],
    queryFn: () => unwrap<Limits>(client.GET("/api/auth/limits")),
  });
}

export function createOrganization(name: string): Promise<Membership> {
  return unwrap<Membership>(client.POST("/api/auth/organizations", { body: { name } }));
}

export function updateOrganization(body: Schemas["OrganizationRequest"]): Promise<Organization> {
  return unwrap<Organization>(client.PUT("/api/auth/organization", { body }));
}

export function deleteOrganization(): Promise<void> {
  return done(client.DELETE("/api/auth/organization"));
}

export function restoreOrganization(): Promise<void> {
  return done(client.POST("/api/auth/organization/restore"));
}

export function transferOwnership(user_id: string): Promise<void> {
  return done(client.POST("/api/auth/organization/transfer", { body: { user_id } }));
}

export function leaveOrganization(): Promise<void> {
  return done(client.POST("/api/auth/organization/leave"));
}
