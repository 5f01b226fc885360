import type { AuditEntry } from "@/api/audit";
import type { ApiKey } from "@/api/keys";
import type { DeviceSession, Me } from "@/api/account";
import type { Limits, Membership, Organization } from "@/api/organizations";
import type { Invitation, Member, PermissionInfo, Role } from "@/api/team";

const at = "2026-03-01T10:00:00Z";

export const permissions: PermissionInfo[] = ["agent:read", "agent:write", "workflow:read", "user:write"].map(
  (permission) => ({ permission, area: permission.split(":")[0]!, verb: permission.split(":")[1]! }),
);

export const me: Me = {
  user_id: "user_1",
  email: "ada@a.test",
  full_name: "Ada Lovelace",
  role: "owner",
  organization_id: "org_1",
  preferences: {},
  created_at: at,
  email_verified: true,
  mfa: { totp: false, required: false, recovery_codes_left: 0 },
  permissions: [
    "agent:read",
    "agent:write",
    "agent:execute",
    "agent:approve",
    "workflow:read",
    "workflow:write",
    "workflow:execute",
    "workflow:approve",
    "user:write",
    "organization:write",
    "settings:write",
    "audit:read",
    "integration:read",
    "integration:write",
    "campaign:read",
    "campaign:write",
    "campaign:publish",
    "campaign:approve",
  ],
};

export const memberships: Membership[] = [
  {
    organization_id: "org_1",
    name: "Northwind",
    slug: "northwind",
    subscription_tier: "starter",
    role: "owner",
  },
  {
    organization_id: "org_2",
    name: "Southwind",
    slug: "southwind",
    subscription_tier: "starter",
    role: "member",
  },
];

export const organization: Organization = {
  organization_id: "org_1",
  name: "Northwind",
  slug: "northwind",
  subscription_tier: "starter",
  settings: { time_zone: "Europe/Berlin" },
  created_at: at,
};

export const limits: Limits = {
  organization_id: "org_1",
  subscription_tier: "starter",
  limits: {
    users: { current: 2, limit: 5 },
    agents: { current: 10, limit: 10 },
    campaigns: { current: 0, limit: 20 },
    api_calls: { current: 1234, limit: 10_000 },
  },
};

export const members: Member[] = [
  {
    user_id: "user_1",
    email: "ada@a.test",
    full_name: "Ada Lovelace",
    role: "owner",
    status: "active",
    joined_at: at,
    mfa: true,
  },
  {
    user_id: "user_2",
    email: "grace@a.test",
    full_name: "Grace Hopper",
    role: "member",
    status: "active",
    joined_at: at,
    mfa: false,
  },
];

export const invitation: Invitation = {
  invitation_id: "inv_1",
  email: "alan@a.test",
  role: "viewer",
  status: "pending",
  created_at: at,
  expires_at: "2026-03-08T10:00:00Z",
};

export const roles: Role[] = [
  { role: "owner", name: "Owner", permissions: permissions.map((each) => each.permission), built_in: true },
  { role: "member", name: "Member", permissions: ["agent:read", "workflow:read"], built_in: true },
  { role: "viewer", name: "Viewer", permissions: ["agent:read"], built_in: true },
  { role: "role_1", name: "Trainee", permissions: ["agent:read"], built_in: false },
];

export const apiKey: ApiKey = {
  key_id: "key_1",
  name: "Nightly import",
  prefix: "omk_abcdefgh",
  requests_per_minute: 600,
  created_by: "user_1",
  permissions: ["agent:read"],
  created_at: at,
  status: "active",
};

export const sessions: DeviceSession[] = [
  {
    session_id: "sess_1",
    current: true,
    ip_address: "192.0.2.1",
    user_agent: "Mozilla/5.0 (X11; Linux x86_64) Chrome/150.0 Safari/537.36",
    created_at: at,
    last_used_at: at,
    expires_at: at,
  },
  {
    session_id: "sess_2",
    current: false,
    ip_address: "192.0.2.9",
    user_agent: "Mozilla/5.0 (iPhone) Safari/604.1",
    created_at: at,
    last_used_at: at,
    expires_at: at,
  },
];

export function auditEntry(sequence: number): AuditEntry {
  return {
    entry_id: `audit_${String(sequence)}`,
    sequence,
    at,
    actor: { type: "user", id: "user_1" },
    action: "agent.updated",
    target: { type: "agent", id: `agent_${String(sequence)}` },
    before: { name: "Scout" },
    after: { name: "Ranger", token: "***" },
    ip: "192.0.2.1",
    request_id: "req_1",
    outcome: "success",
    previous_hash: "00fe",
    hash: "00ff",
  };
}
