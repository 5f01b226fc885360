import { X } from "lucide-react";
import { Field, Input, Select, Textarea } from "@/components/ui/field";
import { countries, countryName } from "./countries";
import type { StepProps } from "./step";

function Chosen({ values, set }: Pick<StepProps, "values" | "set">) {
  if (values.countries.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-1.5" aria-label="Chosen countries">
      {values.countries.map((code) => (
        <li
          key={code}
          className="flex items-center rounded-full bg-accent-wash pl-2.5 text-xs text-accent-text"
        >
          {countryName(code)}
          <button
            type="button"
            aria-label={`Without ${countryName(code)}`}
            className="grid size-6 place-items-center rounded-full hover:bg-hover"
            onClick={() => set({ countries: values.countries.filter((each) => each !== code) })}
          >
            <X className="size-3.5" aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}

export function AudienceStep({ values, set, told }: StepProps) {
  const left = countries.filter(({ code }) => !values.countries.includes(code));
  return (
    <>
      <Field label="Countries" error={told("audience.countries") ?? told("audience", true)}>
        {(control) => (
          <Select
            {...control}
            value=""
            onChange={(event) => set({ countries: [...values.countries, event.target.value] })}
          >
            <option value="">Add a country</option>
            {left.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Chosen values={values} set={set} />
      <div className="grid grid-cols-2 gap-4">
        <Field label="From age" error={told("audience.min_age")}>
          {(control) => (
            <Input
              {...control}
              type="number"
              min={18}
              max={65}
              value={values.minAge}
              onChange={(event) => set({ minAge: event.target.value })}
            />
          )}
        </Field>
        <Field label="To age" hint="65 is 65 and older." error={told("audience.max_age")}>
          {(control) => (
            <Input
              {...control}
              type="number"
              min={18}
              max={65}
              value={values.maxAge}
              onChange={(event) => set({ maxAge: event.target.value })}
            />
          )}
        </Field>
      </div>
      <Field label="Interests" optional hint="Separated by commas." error={told("audience.interests")}>
        {(control) => (
          <Textarea
            {...control}
            value={values.interests}
            onChange={(event) => set({ interests: event.target.value })}
          />
        )}
      </Field>
      <Field
        label="Uploaded audiences"
        optional
        hint="The platforms' ids of the lists, separated by commas."
        error={told("audience.lists")}
      >
        {(control) => (
          <Input
            {...control}
            autoComplete="off"
            spellCheck={false}
            value={values.lists}
            onChange={(event) => set({ lists: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}
