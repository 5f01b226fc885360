// The people, keys and records of the mock server's organisation.
import { id } from "./data.mjs";

const days = (count) => new Date(Date.now() + count * 86_400_000).toISOString();
const verbs = {
  agent: ["read", "write", "execute", "approve"],
  analytics: ["read", "write"],
  campaign: ["read", "write", "publish", "approve"],
  creative: ["read", "write", "approve"],
  integration: ["read", "write"],
  lead: ["read", "write"],
  organization: ["read", "write"],
  settings: ["read", "write"],
  user: ["read", "write"],
  workflow: ["read", "write", "execute", "approve"],
};
const permissions = Object.entries(verbs).flatMap(([area, list]) =>
  list.map((verb) => ({ permission: `${area}:${verb}`, area, verb })),
);
const all = permissions.map(({ permission }) => permission);
const role = (code, held, built_in = true, name = code) => ({
  role: code,
  name,
  permissions: held,
  built_in,
});
const member = (n, full_name, code, status = "active") => ({
  user_id: `user_${n}`,
  email: `${full_name.split(" ")[0].toLowerCase()}@northwind.test`,
  full_name,
  role: code,
  status,
  joined_at: days(-40 + n),
});
const entry = (sequence, action, actor, target, more = {}) => ({
  entry_id: `audit_${sequence}`,
  sequence,
  at: days(-sequence / 9),
  actor,
  action,
  target,
  ip: "192.0.2.10",
  user_agent: "Mozilla/5.0 (X11; Linux x86_64) Chrome/150.0 Safari/537.36",
  request_id: `req_${sequence}`,
  outcome: "success",
  hash: "5f1d7a84db00d2fce00b31a7fc73224f5f1d7a84db00d2fce00b31a7fc73224f",
  ...more,
});
const ada = { type: "user", id: "user_1" };

export const people = {
  me: {
    user_id: "user_1",
    email: "ada@northwind.test",
    full_name: "Ada Lovelace",
    role: "owner",
    organization_id: "org_1",
    preferences: {},
    created_at: days(-40),
    email_verified: false,
    mfa: { totp: false, required: false, recovery_codes_left: 0 },
    permissions: all,
  },
  organization: {
    organization_id: "org_1",
    name: "Northwind",
    slug: "northwind",
    subscription_tier: "starter",
    settings: {},
    created_at: days(-40),
  },
  members: [
    member(1, "Ada Lovelace", "owner"),
    member(2, "Grace Hopper", "admin"),
    member(3, "Alan Turing", "role_trainee"),
    member(4, "Katherine Johnson", "viewer", "suspended"),
  ],
  invitations: [
    { invitation_id: "inv_1", email: "joan@northwind.test", role: "member", status: "pending" },
    { invitation_id: "inv_2", email: "edsger@northwind.test", role: "viewer", status: "expired" },
  ].map((each) => ({ ...each, created_at: days(-2), expires_at: days(each.status === "pending" ? 5 : -1) })),
  roles: [
    role("owner", all),
    role("admin", all.slice(1)),
    role("manager", all.slice(0, 14)),
    role("member", all.slice(0, 9)),
    role(
      "viewer",
      all.filter((each) => each.endsWith("read")),
    ),
    role("role_trainee", ["agent:read", "workflow:read"], false, "Trainee"),
  ],
  keys: [
    ["Nightly import", "omk_k3Jd82Ls", "active", -0.02, 60],
    ["Reporting (old)", "omk_99Xa1bQw", "expiring", -1, 0.9],
    ["Load test", "omk_Zt44mmPl", "revoked", -20, 30],
  ].map(([name, prefix, status, used, expires], n) => ({
    key_id: `key_${n}`,
    name,
    prefix,
    status,
    permissions: all.slice(0, 3 + n),
    created_at: days(-30 - n),
    last_used_at: days(used),
    expires_at: days(expires),
  })),
  sessions: [
    ["sess_1", true, "192.0.2.10", "Mozilla/5.0 (X11; Linux x86_64) Chrome/150.0 Safari/537.36"],
    ["sess_2", false, "198.51.100.7", "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0) Version/19.0 Safari/604.1"],
  ].map(([session_id, current, ip_address, user_agent]) => ({
    session_id,
    current,
    ip_address,
    user_agent,
    created_at: days(-3),
    last_used_at: days(current ? 0 : -0.2),
    expires_at: days(20),
  })),
  audit: [
    entry(9, "api_key.created", ada, { type: "api_key", id: "key_0" }, { after: { name: "Nightly import" } }),
    entry(8, "member.role_changed", ada, { type: "member", id: "user_3" }, { outcome: "refused" }),
    entry(
      7,
      "agent.updated",
      { type: "key", id: "key_0" },
      { type: "agent", id: "analytics" },
      {
        before: { name: "Analytics", budget: { per_month: { amount: "20.00", currency: "USD" } } },
        after: {
          name: "Analytics",
          budget: { per_month: { amount: "50.00", currency: "USD" } },
          token: "***",
        },
      },
    ),
    entry(6, "organization.updated", ada, { type: "organization", id: "org_1" }),
  ],
};

const limits = {
  organization_id: "org_1",
  subscription_tier: "starter",
  limits: {
    users: { current: 4, limit: 5 },
    agents: { current: 10, limit: 10 },
    campaigns: { current: 3, limit: 20 },
    api_calls: { current: 1234, limit: 10_000 },
  },
};
const secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
const codes = {
  recovery_codes: ["k3jd-82ls", "99xa-1bqw", "zt44-mmpl", "q1w2-e3r4", "a9s8-d7f6", "y5x4-c3v2"],
};
const needsProof = { status: 403, code: "step_up_required", detail: "Prove who you are first." };
let proven = false;
const dangerous = (handle) => (call) => (proven ? handle(call) : [403, needsProof]);
const get = (path, body) => ["GET", `/api/auth${path}`, () => [200, body]];

export const peopleRoutes = [
  get("/me", people.me),
  get("/organization", people.organization),
  get("/organizations", [
    { ...people.organization, role: "owner" },
    { ...people.organization, organization_id: "org_2", name: "Southwind", role: "member" },
  ]),
  get("/limits", limits),
  get("/members", people.members),
  get("/invitations", people.invitations),
  get("/invitations/preview", {
    organization_name: "Northwind",
    email: "joan@northwind.test",
    role: "member",
    existing_account: false,
  }),
  get("/roles", people.roles),
  get("/permissions", permissions),
  get("/api-keys", people.keys),
  get("/sessions", people.sessions),
  get("/audit-logs", people.audit),
  get("/audit-logs/verify", { valid: true, entries: 9 }),
  [
    "POST",
    "/api/session/step-up",
    () => ((proven = true), [200, { user: {}, organization: {}, csrf_token: "c" }]),
  ],
  [
    "POST",
    "/api/auth/mfa/totp",
    () => [200, { secret, otpauth_uri: `otpauth://totp/Omnify:ada?secret=${secret}` }],
  ],
  [
    "POST",
    "/api/auth/mfa/totp/confirm",
    () => ((people.me.mfa = { totp: true, required: false, recovery_codes_left: 6 }), [200, codes]),
  ],
  [
    "POST",
    "/api/auth/api-keys",
    dangerous(({ json }) => {
      const made = {
        key_id: id("key_"),
        prefix: "omk_Ab3dEf9h",
        status: "active",
        created_at: days(0),
        ...json,
      };
      people.keys.unshift(made);
      return [201, { ...made, key: "omk_Ab3dEf9h_4kPq7VnZx2mT8sRw5yLc3bHd6gJ1fK0aQeUiOo" }];
    }),
  ],
  ["POST", "/api/auth/password/reset-request", () => [200, {}]],
  ["POST", "/api/auth/verify-email", () => [200, { email: people.me.email }]],
];
