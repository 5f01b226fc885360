import { useQuery } from "@tanstack/react-query";
import type { RunFilter } from "@/api/run-filter";
import { useOrg } from "@/api/session";
import { workflowsQuery } from "@/api/workflows";
import { Filters } from "@/components/filters";
import { humanize } from "@/lib/format";

const statuses = [
  "pending",
  "running",
  "waiting",
  "paused",
  "completed",
  "failed",
  "cancelled",
  "needs_attention",
];
const broken = ["failed", "needs_attention"];
const choices = (values: string[]) => values.map((value) => ({ value, label: humanize(value) }));

interface Props {
  label: string;
  search: RunFilter;
  onSearch: (search: RunFilter) => void;
  /** Only runs that failed or need attention are listed. */
  incidents?: boolean;
}

export function RunFilters({ label, search, onSearch, incidents = false }: Props) {
  const workflows = useQuery(workflowsQuery(useOrg()));
  return (
    <Filters
      label={label}
      act="Search"
      className={
        incidents
          ? "mb-4 lg:grid-cols-[1.4fr_1fr_1fr_1fr_auto_auto_auto]"
          : "mb-4 lg:grid-cols-[1.4fr_1fr_1fr_auto_auto_auto]"
      }
      search={search}
      onSearch={onSearch}
      fields={[
        { name: "q", label: "Text", kind: "search", placeholder: "In input, output or error" },
        {
          name: "workflow",
          label: "Workflow",
          none: "Every workflow",
          options: (workflows.data ?? []).map(({ workflow_id, name }) => ({
            value: workflow_id,
            label: name,
          })),
        },
        {
          name: "status",
          label: "State",
          none: incidents ? "Both states" : "Every state",
          options: choices(incidents ? broken : statuses),
        },
        ...(incidents ? [{ name: "code" as const, label: "Error code", placeholder: "model-timeout" }] : []),
        { name: "from", label: "From", kind: "date" },
        { name: "to", label: "To", kind: "date" },
      ]}
    />
  );
}
