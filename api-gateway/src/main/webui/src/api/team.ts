import { queryOptions } from "@tanstack/react-query";
import type { components, paths } from "./generated/auth-service";
import { apiClient, done, unwrap } from "@/lib/http";
import { slicesOptions, unwrapSlice } from "@/lib/pages";

type Schemas = components["schemas"];
export type Member = Schemas["Member"];
export type Invitation = Schemas["Invitation"];
export type InvitationPreview = Schemas["InvitationPreview"];
export type Role = Schemas["Role"];
export type PermissionInfo = Schemas["Permission"];

const client = apiClient<paths>();

export function membersQuery(org: string) {
  return slicesOptions([org, "members"], (cursor) =>
    unwrapSlice<Member>(client.GET("/api/auth/members", { params: { query: { cursor } } })),
  );
}

export function changeMember(user_id: string, body: Schemas["MemberRequest"]): Promise<Member> {
  return unwrap<Member>(client.PATCH("/api/auth/members/{user_id}", { params: { path: { user_id } }, body }));
}

export function removeMember(user_id: string): Promise<void> {
  return done(client.DELETE("/api/auth/members/{user_id}", { params: { path: { user_id } } }));
}

export function invitationsQuery(org: string) {
  return slicesOptions([org, "invitations"], (cursor) =>
    unwrapSlice<Invitation>(client.GET("/api/auth/invitations", { params: { query: { cursor } } })),
  );
}

export function invite(body: Schemas["InvitationRequest"]): Promise<Invitation> {
  return unwrap<Invitation>(client.POST("/api/auth/invitations", { body }));
}

export function revokeInvitation(invitation_id: string): Promise<void> {
  return done(
    client.DELETE("/api/auth/invitations/{invitation_id}", { params: { path: { invitation_id } } }),
  );
}

/** What an invitation offers, for whoever holds its token. */
export function invitationPreviewQuery(token: string) {
  return queryOptions({
    queryKey: ["invitation", token],
    queryFn: () =>
      unwrap<InvitationPreview>(
        client.GET("/api/auth/invitations/preview", { params: { query: { token } } }),
      ),
    staleTime: Infinity,
  });
}

export function rolesQuery(org: string) {
  return queryOptions({
    queryKey: [org, "roles"],
    queryFn: () => unwrap<Role[]>(client.GET("/api/auth/roles")),
  });
}

export function permissionsQuery(org: string) {
  return queryOptions({
    queryKey: [org, "permissions"],
    queryFn: () => unwrap<PermissionInfo[]>(client.GET("/api/auth/permissions")),
    staleTime: 600_000,
  });
}

export function saveRole(role: string | null, body: Schemas["RoleRequest"]): Promise<Role> {
  return unwrap<Role>(
    role === null
      ? client.POST("/api/auth/roles", { body })
      : client.PUT("/api/auth/roles/{role}", { params: { path: { role } }, body }),
  );
}

export function removeRole(role: string): Promise<void> {
  return done(client.DELETE("/api/auth/roles/{role}", { params: { path: { role } } }));
}
