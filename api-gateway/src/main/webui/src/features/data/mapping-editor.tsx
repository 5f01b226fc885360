import type { Mapping } from "@/api/imports";
import { Field, Input, Select } from "@/components/ui/field";
import { columnFields, currencies, dateFormats } from "./mapping";

interface Props {
  columns: string[];
  samples: string[];
  mapping: Mapping;
  errors: Record<string, string>;
  onChange: (mapping: Mapping) => void;
}

export function MappingEditor({ columns, samples, mapping, errors, onChange }: Props) {
  const set = (change: Partial<Mapping>) => onChange({ ...mapping, ...change });
  const sample = (column: string | null) => (column ? samples[columns.indexOf(column)] : undefined);
  const taken = new Set(columnFields.map(({ key }) => mapping[key]));
  const free = columns.filter((column) => !taken.has(column));
  const formats = [...new Set([mapping.date_format, ...dateFormats])].filter((each) => each !== null);

  return (
    <div className="grid gap-x-5 gap-y-4 px-5 py-4 sm:grid-cols-2 lg:grid-cols-3">
      {columnFields.map(({ key, label, hint, required }) => (
        <Field
          key={key}
          label={label}
          optional={!required && !key.startsWith("campaign")}
          error={errors[key]}
          hint={sample(mapping[key]) ? `First line: ${sample(mapping[key])}` : hint}
        >
          {(control) => (
            <Select
              {...control}
              value={mapping[key] ?? ""}
              onChange={(e) => set({ [key]: e.target.value || null })}
            >
              <option value="">Not in this file</option>
              {columns.map((column) => (
                <option key={column}>{column}</option>
              ))}
            </Select>
          )}
        </Field>
      ))}
      <Field label="Days are written as" error={errors.date_format}>
        {(control) => (
          <Select
            {...control}
            value={mapping.date_format ?? ""}
            onChange={(e) => set({ date_format: e.target.value || null })}
          >
            <option value="">Choose</option>
            {formats.map((format) => (
              <option key={format}>{format}</option>
            ))}
          </Select>
        )}
      </Field>
      <Field label="Currency" error={errors.currency} hint="The currency the account is billed in">
        {(control) => (
          <>
            <Input
              {...control}
              list="currencies"
              autoComplete="off"
              value={mapping.currency ?? ""}
              onChange={(e) => set({ currency: e.target.value.toUpperCase() || null })}
            />
            <datalist id="currencies">
              {currencies.map((code) => (
                <option key={code}>{code}</option>
              ))}
            </datalist>
          </>
        )}
      </Field>
      {(free.length > 0 || mapping.dimensions.length > 0) && (
        <fieldset className="sm:col-span-2 lg:col-span-3">
          <legend className="text-[0.8125rem] font-medium">Dimensions</legend>
          <p className="mt-0.5 text-xs text-faint">
            What agents may break the figures down by, such as age or placement.
          </p>
          <div className="mt-2 flex flex-wrap gap-2">
            {free.map((column) => (
              <label
                key={column}
                className="flex h-8 items-center gap-2 rounded-md border bg-raised px-2.5 text-[0.8125rem] has-checked:border-accent has-checked:bg-accent-wash has-checked:text-accent-text"
              >
                <input
                  type="checkbox"
                  className="accent-accent"
                  checked={mapping.dimensions.includes(column)}
                  onChange={(e) =>
                    set({
                      dimensions: e.target.checked
                        ? [...mapping.dimensions, column]
                        : mapping.dimensions.filter((each) => each !== column),
                    })
                  }
                />
                {column}
              </label>
            ))}
          </div>
          {errors.dimensions && <p className="mt-1.5 text-[0.8125rem] text-bad">{errors.dimensions}</p>}
        </fieldset>
      )}
    </div>
  );
}
