import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";

const route = getRouteApi("/app/settings/audit");
const names = ["actor", "action", "from", "to"] as const;

/** What is looked for is part of the address, so that a view can be sent to somebody. */
export function AuditFilters() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [values, setValues] = useState(search);
  const active = names.some((name) => search[name] !== undefined);
  const set = (name: (typeof names)[number]) => (event: { target: { value: string } }) =>
    setValues({ ...values, [name]: event.target.value || undefined });
  return (
    <form
      role="search"
      aria-label="Filter the audit trail"
      className="grid grid-cols-2 items-end gap-3 md:grid-cols-[1fr_1fr_auto_auto_auto]"
      onSubmit={(event) => {
        event.preventDefault();
        void navigate({ search: values, replace: true, resetScroll: false });
      }}
    >
      <Field label="Who">
        {(control) => (
          <Input
            {...control}
            placeholder="user_…, key_…"
            value={values.actor ?? ""}
            onChange={set("actor")}
          />
        )}
      </Field>
      <Field label="What">
        {(control) => (
          <Input
            {...control}
            placeholder="agent.updated"
            value={values.action ?? ""}
            onChange={set("action")}
          />
        )}
      </Field>
      <Field label="From">
        {(control) => <Input {...control} type="date" value={values.from ?? ""} onChange={set("from")} />}
      </Field>
      <Field label="To">
        {(control) => <Input {...control} type="date" value={values.to ?? ""} onChange={set("to")} />}
      </Field>
      <div className="flex gap-2 max-md:col-span-2">
        <Button type="submit" className="h-9">
          Filter
        </Button>
        {active && (
          <Button
            look="ghost"
            className="h-9"
            onClick={() => {
              setValues({});
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
