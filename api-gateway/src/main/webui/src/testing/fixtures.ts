import type { Session } from "@/api/session";

export const session: Session = {
  user: {
    user_id: "user_1",
    email: "ada@northwind.test",
    full_name: "Ada Lovelace",
    role: "owner",
    organization_id: "org_1",
  },
  organization: { organization_id: "org_1", name: "Northwind", slug: "northwind", subscription_tier: "free" },
  csrf_token: "csrf-1",
};
