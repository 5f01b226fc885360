import type { UseFormReturn } from "react-hook-form";
import { Field, Input, Select, Textarea } from "@/components/ui/field";
import { humanize } from "@/lib/format";
import { agentTypes, type AgentValues } from "./agent-schema";
import { namesIn, newVariable } from "./agent-values";

export interface FormProps {
  form: UseFormReturn<AgentValues>;
}

export const body = "grid gap-4 px-5 pt-3 pb-5";

export function BasicFields({ form }: FormProps) {
  const { errors } = form.formState;
  return (
    <div className={`${body} sm:grid-cols-2`}>
      <Field label="Name" error={errors.name?.message}>
        {(control) => <Input {...control} {...form.register("name")} autoComplete="off" />}
      </Field>
      <Field label="Type" error={errors.agent_type?.message}>
        {(control) => (
          <Select {...control} {...form.register("agent_type")}>
            {agentTypes.map((type) => (
              <option key={type} value={type}>
                {humanize(type)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label="Description" optional error={errors.description?.message} className="sm:col-span-2">
        {(control) => <Input {...control} {...form.register("description")} autoComplete="off" />}
      </Field>
    </div>
  );
}

const types = { string: "Text", number: "Number", integer: "Whole number", boolean: "Yes or no" };

function Variables({ form }: FormProps) {
  const names = namesIn(form.watch("instructions"));
  const values = form.watch("variables");
  if (names.length === 0) return null;
  const set = (name: string, change: Partial<typeof newVariable>) =>
    form.setValue(
      "variables",
      { ...values, [name]: { ...newVariable, ...values[name], ...change } },
      { shouldDirty: true },
    );
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1.5 text-[0.8125rem] font-medium">Variables</legend>
      {names.map((name) => {
        const value = values[name] ?? newVariable;
        return (
          <div
            key={name}
            className="grid items-center gap-2 rounded-lg border p-2.5 sm:grid-cols-[9rem_9rem_1fr_9rem]"
          >
            <span className="font-mono text-xs wrap-anywhere">{name}</span>
            <Select
              aria-label={`Type of ${name}`}
              value={value.type}
              onChange={(event) => set(name, { type: event.target.value })}
            >
              {Object.entries(types).map(([type, label]) => (
                <option key={type} value={type}>
                  {label}
                </option>
              ))}
            </Select>
            <Input
              aria-label={`Meaning of ${name}`}
              placeholder="What it means"
              value={value.description}
              onChange={(event) => set(name, { description: event.target.value })}
            />
            <Input
              aria-label={`Value of ${name} when none is given`}
              placeholder="Must be given"
              value={value.fallback}
              onChange={(event) => set(name, { fallback: event.target.value })}
            />
          </div>
        );
      })}
    </fieldset>
  );
}

export function TaskFields({ form }: FormProps) {
  const { errors } = form.formState;
  return (
    <div className={body}>
      <Field
        label="Instructions"
        optional
        error={errors.instructions?.message}
        hint="A name in double braces, such as {{audience}}, is filled in when it runs."
      >
        {(control) => <Textarea {...control} {...form.register("instructions")} rows={10} />}
      </Field>
      <Variables form={form} />
    </div>
  );
}
