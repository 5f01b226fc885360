import { adPlatforms, type Period } from "@/api/campaigns";
import type { Connection } from "@/api/platforms";
import { Field, Input, Select } from "@/components/ui/field";
import { sharesOf } from "../budget";
import { SplitFields } from "../split-fields";
import { PlatformChoice } from "./platform-choice";
import type { StepProps } from "./step";
import { chosen } from "./values";

interface Props extends StepProps {
  connections: Connection[];
  currency: string;
}

/** Where it runs, what it may cost, and how the money is divided. */
export function MoneyStep(props: Props) {
  const { values, set, told, currency } = props;
  const platforms = chosen(values);
  const whole = told("platforms", true);
  return (
    <>
      <fieldset className="grid gap-2" aria-describedby={whole ? "platforms-told" : undefined}>
        <legend className="mb-2 text-[0.8125rem] font-medium">Platforms</legend>
        {adPlatforms.map((platform) => (
          <PlatformChoice key={platform} platform={platform} {...props} />
        ))}
        {whole && (
          <p id="platforms-told" role="alert" className="text-[0.8125rem] text-bad">
            {whole}
          </p>
        )}
      </fieldset>
      <div className="grid gap-4 sm:grid-cols-3">
        <Field
          label={`Budget in ${currency}`}
          error={told("budget.amount") ?? told("budget.currency") ?? told("budget", true)}
        >
          {(control) => (
            <Input
              {...control}
              inputMode="decimal"
              autoComplete="off"
              value={values.amount}
              onChange={(event) => set({ amount: event.target.value })}
            />
          )}
        </Field>
        <Field label="For" error={told("budget.period")}>
          {(control) => (
            <Select
              {...control}
              value={values.period}
              onChange={(event) => set({ period: event.target.value as Period })}
            >
              <option value="daily">Each day</option>
              <option value="lifetime">Its whole life</option>
            </Select>
          )}
        </Field>
        <Field
          label={`Never more than, in ${currency}`}
          optional
          hint="It may be raised so far without another approval."
          error={told("budget_cap")}
        >
          {(control) => (
            <Input
              {...control}
              inputMode="decimal"
              autoComplete="off"
              value={values.cap}
              onChange={(event) => set({ cap: event.target.value })}
            />
          )}
        </Field>
      </div>
      {platforms.length > 0 && (
        <SplitFields
          shares={sharesOf(platforms, values.shares)}
          total={{ amount: values.amount, currency }}
          onChange={(shares) => set({ shares })}
        />
      )}
    </>
  );
}
