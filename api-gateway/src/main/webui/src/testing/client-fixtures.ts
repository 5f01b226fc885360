import { HttpResponse, http } from "msw";
import type { Client } from "@/api/clients";
import type { EmailStats, Mailing } from "@/api/mailings";
import { connection, platform } from "./ads-fixtures";
import { signedIn } from "./handlers";
import { me } from "./team-fixtures";

const at = "2026-03-01T10:00:00Z";
export const crmApi = "*/api/gohighlevel";

export function crm(connection_id: string, more: Parameters<typeof connection>[1] = {}) {
  return connection(connection_id, {
    platform: "gohighlevel",
    account: "loc_1",
    currency: undefined,
    ...more,
  });
}

export function client(more: Partial<Client> = {}): Client {
  return {
    client_id: "client_1",
    connection_id: "conn_1",
    name: "Grace Hopper",
    email: "grace@b.test",
    phone: "+4930123456",
    company: "Compilers",
    tags: ["vip"],
    custom_fields: { field_size: "42" },
    external_id: "ext_grace",
    created_at: at,
    updated_at: at,
    changed_by: "them",
    as_of: at,
    stale: false,
    mode: "simulation",
    ...more,
  };
}

export const stats: EmailStats = {
  sent: 200,
  delivered: 160,
  opened: 80,
  clicked: 20,
  unsubscribed: 2,
  bounced: 40,
  complained: 1,
};

const nothing: EmailStats = {
  sent: 0,
  delivered: 0,
  opened: 0,
  clicked: 0,
  unsubscribed: 0,
  bounced: 0,
  complained: 0,
};

export function mailing(more: Partial<Mailing> = {}): Mailing {
  return {
    campaign_id: "camp_1",
    connection_id: "conn_1",
    name: "Autumn",
    status: "draft",
    subject: "Leaves",
    from: "Ada <ada@a.test>",
    html: "<p>Hi</p>",
    audience: { tags: ["vip"] },
    stats: nothing,
    created_at: at,
    as_of: at,
    mode: "simulation",
    ...more,
  };
}

/** An answer with the version that a change has to name. */
export function versioned(body: object, version = 7) {
  return HttpResponse.json(body, { headers: { ETag: `"${version}"` } });
}

const all = ["lead:read", "lead:write", "integration:read", "integration:write"];

/** One who may do that with clients. */
export function allowed(...permissions: string[]) {
  return http.get("*/api/auth/me", () => HttpResponse.json({ ...me, permissions }));
}

/** A signed-in organisation with these connections to its CRM. */
export function withCrm(...connections: ReturnType<typeof crm>[]) {
  return [
    allowed(...all),
    http.get("*/api/platforms", () =>
      HttpResponse.json([platform("gohighlevel", "GoHighLevel", { connections })]),
    ),
    http.get(`${crmApi}/pipelines`, () => HttpResponse.json([])),
    http.get(`${crmApi}/clients/:client/opportunities`, () => HttpResponse.json([])),
    ...signedIn(),
  ];
}
