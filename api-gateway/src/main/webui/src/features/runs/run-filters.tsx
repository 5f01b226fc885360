import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useOrg } from "@/api/session";
import { workflowsQuery } from "@/api/workflows";
import { Button } from "@/components/ui/button";
import { Field, Input, Select } from "@/components/ui/field";
import { humanize } from "@/lib/format";

const route = getRouteApi("/app/runs");
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

/** Which runs are shown; the address holds it, so that a view can be kept and sent. */
export function RunFilters() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const workflows = useQuery(workflowsQuery(useOrg()));
  const [q, setQ] = useState(search.q ?? "");
  const set = (change: typeof search) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true, resetScroll: false });
  const active = Object.values(search).some((value) => value !== undefined);
  return (
    <form
      role="search"
      aria-label="Filter the runs"
      className="mb-4 grid grid-cols-2 items-end gap-3 lg:grid-cols-[1.4fr_1fr_1fr_auto_auto_auto]"
      onSubmit={(event) => {
        event.preventDefault();
        set({ q: q.trim() || undefined });
      }}
    >
      <Field label="Text" className="max-lg:col-span-2">
        {(control) => (
          <Input
            {...control}
            type="search"
            placeholder="In input, output or error"
            value={q}
            onChange={(event) => setQ(event.target.value)}
          />
        )}
      </Field>
      <Field label="Workflow">
        {(control) => (
          <Select
            {...control}
            value={search.workflow ?? ""}
            onChange={(event) => set({ workflow: event.target.value || undefined })}
          >
            <option value="">Every workflow</option>
            {workflows.data?.map((each) => (
              <option key={each.workflow_id} value={each.workflow_id}>
                {each.name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label="State">
        {(control) => (
          <Select
            {...control}
            value={search.status ?? ""}
            onChange={(event) => set({ status: event.target.value || undefined })}
          >
            <option value="">Every state</option>
            {statuses.map((each) => (
              <option key={each} value={each}>
                {humanize(each)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label="From">
        {(control) => (
          <Input
            {...control}
            type="date"
            value={search.from ?? ""}
            onChange={(event) => set({ from: event.target.value || undefined })}
          />
        )}
      </Field>
      <Field label="To">
        {(control) => (
          <Input
            {...control}
            type="date"
            value={search.to ?? ""}
            onChange={(event) => set({ to: event.target.value || undefined })}
          />
        )}
      </Field>
      <div className="flex gap-2 max-lg:col-span-2">
        <Button type="submit" className="h-9">
          Search
        </Button>
        {active && (
          <Button
            look="ghost"
            className="h-9"
            onClick={() => {
              setQ("");
              void navigate({ search: {}, replace: true, resetScroll: false });
            }}
          >
            Clear
          </Button>
        )}
      </div>
    </form>
  );
}
