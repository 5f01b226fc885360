import { useWatch } from "react-hook-form";
import { Check } from "@/components/ui/check";
import { Field, Input } from "@/components/ui/field";
import type { AgentValues } from "./agent-schema";
import { body, type FormProps } from "./basic-fields";

type Name = "per_run" | "per_month" | "max_turns" | "timeout_seconds" | "max_entries" | "expires_days";

function Number({
  form,
  name,
  label,
  placeholder,
}: FormProps & { name: Name; label: string; placeholder?: string }) {
  return (
    <Field label={label} optional error={form.formState.errors[name]?.message}>
      {(control) => (
        <Input
          {...control}
          {...form.register(name)}
          inputMode={name.startsWith("per_") ? "decimal" : "numeric"}
          placeholder={placeholder}
        />
      )}
    </Field>
  );
}

/** What holds it back: money, time, and how much it keeps in mind. */
export function LimitFields({ form }: FormProps) {
  const remembers = useWatch<AgentValues, "memory">({ control: form.control, name: "memory" });
  return (
    <div className={`${body} sm:grid-cols-2`}>
      <Number form={form} name="per_run" label="Per run" placeholder="No limit" />
      <Number form={form} name="per_month" label="Per month" placeholder="No limit" />
      <Number form={form} name="max_turns" label="Turns per run" placeholder="As installed" />
      <Number form={form} name="timeout_seconds" label="Seconds per run" placeholder="As installed" />
      <div className="sm:col-span-2">
        <Check
          label="Remembers what it did for the same subject"
          hint="Such as a client. It can be erased, and ends by itself."
          {...form.register("memory")}
        />
      </div>
      {remembers && (
        <>
          <Number form={form} name="max_entries" label="Runs it remembers word for word" />
          <Number form={form} name="expires_days" label="Days until it forgets" />
        </>
      )}
    </div>
  );
}
