import { Controller, type UseFormReturn } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Field, Input, Select, Textarea } from "@/components/ui/field";
import { humanize } from "@/lib/format";
import { pretty } from "@/lib/json";
import { agentTypes, type AgentValues } from "./agent-schema";

interface Props {
  form: UseFormReturn<AgentValues>;
}

const body = "grid gap-4 px-5 pt-3 pb-5";

export function BasicFields({ form }: Props) {
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

export function TaskFields({ form }: Props) {
  const { errors } = form.formState;
  return (
    <div className={body}>
      <Field label="Instructions" optional error={errors.instructions?.message}>
        {(control) => <Textarea {...control} {...form.register("instructions")} rows={8} />}
      </Field>
      <Field
        label="Model"
        optional
        error={errors.model?.message}
        hint="Empty takes the model of your installation."
      >
        {(control) => (
          <Input
            {...control}
            {...form.register("model")}
            autoComplete="off"
            spellCheck={false}
            className="sm:w-80"
          />
        )}
      </Field>
    </div>
  );
}

export function ToolFields({ form, known }: Props & { known: string[] }) {
  const { errors } = form.formState;
  return (
    <Controller
      control={form.control}
      name="tools"
      render={({ field }) => (
        <fieldset className={body}>
          <legend className="sr-only">Tools</legend>
          <div className="flex flex-wrap gap-2">
            {[...new Set([...known, ...field.value])].map((tool) => (
              <label
                key={tool}
                className="flex h-8 items-center gap-2 rounded-md border bg-raised px-2.5 font-mono text-xs has-checked:border-accent has-checked:bg-accent-wash has-checked:text-accent-text"
              >
                <input
                  type="checkbox"
                  className="accent-accent"
                  checked={field.value.includes(tool)}
                  onChange={(event) =>
                    field.onChange(
                      event.target.checked
                        ? [...field.value, tool]
                        : field.value.filter((each) => each !== tool),
                    )
                  }
                />
                {tool}
              </label>
            ))}
          </div>
          {errors.tools?.message && <p className="text-[0.8125rem] text-bad">{errors.tools.message}</p>}
        </fieldset>
      )}
    />
  );
}

export function SchemaField({ form }: Props) {
  const { errors } = form.formState;
  function tidy() {
    try {
      const value: unknown = JSON.parse(form.getValues("output_schema"));
      form.setValue("output_schema", pretty(value), { shouldDirty: true, shouldValidate: true });
    } catch {
      void form.trigger("output_schema");
    }
  }
  return (
    <div className={body}>
      <Field
        label="Output schema"
        optional
        error={errors.output_schema?.message}
        hint="JSON Schema of an object. Left empty, the form of the type holds."
        aside={
          <Button look="link" size="inline" onClick={tidy}>
            Tidy up
          </Button>
        }
      >
        {(control) => (
          <Textarea
            {...control}
            {...form.register("output_schema")}
            rows={10}
            spellCheck={false}
            className="font-mono text-xs"
          />
        )}
      </Field>
    </div>
  );
}

export function BudgetFields({ form }: Props) {
  const { errors } = form.formState;
  return (
    <div className={`${body} sm:grid-cols-2`}>
      <Field label="Per run" optional error={errors.per_run?.message}>
        {(control) => (
          <Input {...control} {...form.register("per_run")} inputMode="decimal" placeholder="No limit" />
        )}
      </Field>
      <Field label="Per month" optional error={errors.per_month?.message}>
        {(control) => (
          <Input {...control} {...form.register("per_month")} inputMode="decimal" placeholder="No limit" />
        )}
      </Field>
    </div>
  );
}
