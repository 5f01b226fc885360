import { objectives, type Objective } from "@/api/campaigns";
import { Field, Input } from "@/components/ui/field";
import { RadioCard } from "@/components/ui/radio-card";
import { humanize } from "@/lib/format";
import type { StepProps } from "./step";

const hints: Record<Objective, string> = {
  awareness: "Many people see it.",
  traffic: "People come to your site.",
  engagement: "People react to it and share it.",
  leads: "People leave their address.",
  sales: "People buy.",
};

export function GoalStep({ values, set, told }: StepProps) {
  return (
    <>
      <Field label="Name" error={told("name")}>
        {(control) => (
          <Input
            {...control}
            maxLength={120}
            autoComplete="off"
            value={values.name}
            onChange={(event) => set({ name: event.target.value })}
          />
        )}
      </Field>
      <fieldset className="grid gap-2 sm:grid-cols-2">
        <legend className="mb-2 text-[0.8125rem] font-medium">What it is for</legend>
        {objectives.map((objective) => (
          <RadioCard
            key={objective}
            name="objective"
            title={humanize(objective)}
            hint={hints[objective]}
            checked={values.objective === objective}
            onChoose={() => set({ objective })}
          />
        ))}
      </fieldset>
    </>
  );
}
