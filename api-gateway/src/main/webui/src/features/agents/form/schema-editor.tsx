import { Plus, X } from "lucide-react";
import { useState } from "react";
import { useWatch } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Field, Input, Select, Textarea } from "@/components/ui/field";
import { pretty } from "@/lib/json";
import { body, type FormProps } from "./basic-fields";
import { rowsOf, rowTypes, schemaOf, type SchemaRow } from "./schema-rows";

interface Props extends FormProps {
  name: "input_schema" | "output_schema";
  label: string;
  hint: string;
}

function Rows({
  rows,
  label,
  onChange,
}: {
  rows: SchemaRow[];
  label: string;
  onChange: (rows: SchemaRow[]) => void;
}) {
  const set = (index: number, change: Partial<SchemaRow>) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...change } : row)));
  return (
    <fieldset className="grid gap-2">
      <legend className="sr-only">{label}</legend>
      {rows.map((row, index) => (
        <div
          key={index}
          className="grid grid-cols-2 items-center gap-2 sm:grid-cols-[1fr_9rem_1.6fr_auto_auto]"
        >
          <Input
            aria-label={`Name of property ${index + 1}`}
            placeholder="Name"
            spellCheck={false}
            className="font-mono text-xs"
            value={row.name}
            onChange={(event) => set(index, { name: event.target.value.replaceAll(/\W/g, "_") })}
          />
          <Select
            aria-label={`Type of property ${index + 1}`}
            value={row.type}
            onChange={(event) => set(index, { type: event.target.value })}
          >
            {Object.entries(rowTypes).map(([value, text]) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </Select>
          <Input
            aria-label={`Meaning of property ${index + 1}`}
            placeholder="What it means"
            className="max-sm:col-span-2"
            value={row.description}
            onChange={(event) => set(index, { description: event.target.value })}
          />
          <label className="flex h-9 items-center gap-2 text-[0.8125rem]">
            <input
              type="checkbox"
              className="size-4 accent-accent"
              checked={row.required}
              onChange={(event) => set(index, { required: event.target.checked })}
            />
            Always<span className="sr-only"> there, property {index + 1}</span>
          </label>
          <Button
            size="icon"
            look="ghost"
            aria-label={`Remove property ${index + 1}`}
            onClick={() => onChange(rows.filter((_, at) => at !== index))}
          >
            <X aria-hidden />
          </Button>
        </div>
      ))}
      <Button
        className="justify-self-start"
        onClick={() => onChange([...rows, { name: "", type: "string", description: "", required: true }])}
      >
        <Plus aria-hidden /> Add a property
      </Button>
    </fieldset>
  );
}

/** A schema as a table of its properties; as text where it says more than a table can. */
export function SchemaEditor({ form, name, label, hint }: Props) {
  const text = useWatch({ control: form.control, name });
  const [typed, setTyped] = useState<SchemaRow[] | null>(null);
  const [asText, setAsText] = useState(() => rowsOf(text) === null || text === "");
  const rows = typed ?? rowsOf(text);
  const error = form.formState.errors[name]?.message;
  const write = (value: string) => form.setValue(name, value, { shouldDirty: true, shouldValidate: true });
  // Rows without a name yet are no part of the schema, but must not vanish while they are typed.
  const edit = (next: SchemaRow[]) => {
    setTyped(next);
    write(schemaOf(next.filter((row) => row.name !== "")));
  };
  const turn = () => {
    setTyped(null);
    setAsText(!asText);
  };
  const tidy = () => {
    try {
      write(pretty(JSON.parse(form.getValues(name))));
    } catch {
      void form.trigger(name);
    }
  };
  if (!asText && rows !== null)
    return (
      <div className={body}>
        <Rows rows={rows} label={label} onChange={edit} />
        {error && <p className="text-[0.8125rem] text-bad">{error}</p>}
        <Button look="link" size="inline" className="justify-self-start" onClick={turn}>
          Edit as JSON
        </Button>
      </div>
    );
  return (
    <div className={body}>
      <Field
        label={label}
        optional
        error={error}
        hint={hint}
        aside={
          <Button look="link" size="inline" onClick={tidy}>
            Tidy up
          </Button>
        }
      >
        {(control) => (
          <Textarea
            {...control}
            {...form.register(name)}
            rows={8}
            spellCheck={false}
            className="font-mono text-xs"
          />
        )}
      </Field>
      <Button
        look="link"
        size="inline"
        className="justify-self-start"
        disabled={rowsOf(text) === null}
        onClick={turn}
      >
        Edit as a table
      </Button>
    </div>
  );
}
