import { useId } from "react";
import { Field, Input } from "@/components/ui/field";
import type { StepProps } from "./step";

const zones = Intl.supportedValuesOf("timeZone");

export function TimeStep({ values, set, told }: StepProps) {
  const list = useId();
  return (
    <>
      <Field
        label="Time zone"
        hint="Times below are as clocks there show them; summer time is followed."
        error={told("time_zone")}
      >
        {(control) => (
          <Input
            {...control}
            list={list}
            autoComplete="off"
            spellCheck={false}
            value={values.zone}
            onChange={(event) => set({ zone: event.target.value.trim() })}
          />
        )}
      </Field>
      <datalist id={list}>
        {zones.map((zone) => (
          <option key={zone} value={zone}>
            {zone}
          </option>
        ))}
      </datalist>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label="Start"
          optional
          hint="When left empty: as soon as it is launched."
          error={told("start_at")}
        >
          {(control) => (
            <Input
              {...control}
              type="datetime-local"
              value={values.start}
              onChange={(event) => set({ start: event.target.value })}
            />
          )}
        </Field>
        <Field
          label="End"
          optional={values.period === "daily"}
          hint="Google Ads runs whole days; elsewhere it ends to the minute."
          error={told("end_at")}
        >
          {(control) => (
            <Input
              {...control}
              type="datetime-local"
              value={values.end}
              onChange={(event) => set({ end: event.target.value })}
            />
          )}
        </Field>
      </div>
    </>
  );
}
