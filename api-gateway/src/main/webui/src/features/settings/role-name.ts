import type { Role } from "@/api/team";
import { humanize } from "@/lib/format";

export function roleName(roles: Role[], code: string): string {
  const known = roles.find(({ role }) => role === code);
  return known && !known.built_in ? known.name : humanize(code);
}

/** The roles that can be given: an owner is made by handing the organisation over. */
export function givable(roles: Role[]): { value: string; label: string }[] {
  const codes = roles.length > 0 ? roles.map(({ role }) => role) : ["admin", "manager", "member", "viewer"];
  return codes
    .filter((code) => code !== "owner")
    .map((code) => ({ value: code, label: roleName(roles, code) }));
}
