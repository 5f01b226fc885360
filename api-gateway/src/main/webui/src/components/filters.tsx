import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, Input, Select } from "@/components/ui/field";
import { cn } from "@/lib/cn";

export interface FilterField<K extends string> {
  name: K;
  label: string;
  kind?: "text" | "search" | "date";
  placeholder?: string;
  /** What holds, and is shown, while nothing is said; the address does not hold it. */
  fallback?: string;
  /** Makes it a choice. */
  options?: { value: string; label: string }[];
  /** What the choice says while nothing is chosen. */
  none?: string;
}

type Search<K extends string> = { [name in K]?: string | undefined };

interface Props<K extends string> {
  label: string;
  fields: FilterField<K>[];
  search: Search<K>;
  onSearch: (search: Search<K>) => void;
  act?: string;
  className?: string;
}

/** What a list is narrowed to. The address holds it, so that a view can be kept and sent to somebody. */
export function Filters<K extends string>(props: Props<K>) {
  const { label, fields, search, onSearch, act = "Filter", className } = props;
  const [typed, setTyped] = useState<Search<K>>({});
  const shown = { ...search, ...typed };
  const active = fields.some(({ name }) => search[name] !== undefined);
  const apply = (next: Search<K>) => {
    setTyped({});
    const all = fields.map(({ name }) => [name, next[name]?.trim() || undefined]);
    onSearch(Object.fromEntries(all) as Search<K>);
  };
  return (
    <form
      role="search"
      aria-label={label}
      className={cn("grid grid-cols-2 items-end gap-3", className)}
      onSubmit={(event) => {
        event.preventDefault();
        apply(shown);
      }}
    >
      {fields.map(({ name, label, kind = "text", placeholder, fallback = "", options, none }) => (
        <Field key={name} label={label} className={cn(kind === "search" && "max-lg:col-span-2")}>
          {(control) =>
            options ? (
              <Select
                {...control}
                value={shown[name] ?? fallback}
                onChange={(event) => apply({ ...shown, [name]: event.target.value })}
              >
                <option value="">{none}</option>
                {options.map((option) => (
                  <option key={option.value} value={option.value}>
                    {option.label}
                  </option>
                ))}
              </Select>
            ) : (
              <Input
                {...control}
                type={kind}
                placeholder={placeholder}
                value={shown[name] ?? fallback}
                onChange={(event) =>
                  kind === "date"
                    ? apply({ ...shown, [name]: event.target.value })
                    : setTyped({ ...typed, [name]: event.target.value })
                }
              />
            )
          }
        </Field>
      ))}
      <div className="flex gap-2 max-lg:col-span-2">
        <Button type="submit" className="h-9">
          {act}
        </Button>
        {active && (
          <Button look="ghost" className="h-9" onClick={() => apply({})}>
            Clear
          </Button>
        )}
      </div>
    </form>
  );
}
