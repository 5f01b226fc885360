import { getRouteApi } from "@tanstack/react-router";
import { Filters, type FilterField } from "@/components/filters";

const route = getRouteApi("/app/settings/audit");
const fields: FilterField<"actor" | "action" | "from" | "to">[] = [
  { name: "actor", label: "Who", placeholder: "user_…, key_…" },
  { name: "action", label: "What", placeholder: "agent.updated" },
  { name: "from", label: "From", kind: "date" },
  { name: "to", label: "To", kind: "date" },
];

export function AuditFilters() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Filters
      label="Filter the audit trail"
      className="lg:grid-cols-[1fr_1fr_auto_auto_auto]"
      fields={fields}
      search={search}
      onSearch={(next) => void navigate({ search: next, replace: true, resetScroll: false })}
    />
  );
}
