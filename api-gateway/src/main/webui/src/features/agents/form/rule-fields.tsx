import { Plus, X } from "lucide-react";
import { useFieldArray, useWatch } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Field, Input, Select, Textarea } from "@/components/ui/field";
import { body, type FormProps } from "./basic-fields";
import { failures, newRule, personalData, ruleKinds } from "./rule-values";
import { Check } from "@/components/ui/check";

const stageWords = { input: "What it is given", output: "What it answers", tool: "What it does with tools" };
const options = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));

const lists = {
  topics: { refused: "Topics it stays away from", wanted: "Topics it keeps to" },
  brand: { refused: "Words it never uses", wanted: "Words it must use" },
};

type Props = FormProps & { index: number };

function Types({ form, index }: Props) {
  const chosen = useWatch({ control: form.control, name: `guardrails.${index}.types` });
  const error = form.formState.errors.guardrails?.[index]?.types?.message;
  const words = { email: "E-mail", phone: "Phone", card: "Card", iban: "IBAN" };
  return (
    <fieldset className="flex flex-wrap gap-x-5 gap-y-2">
      <legend className="mb-1.5 text-[0.8125rem] font-medium">Masked when found</legend>
      {personalData.map((type) => (
        <Check
          key={type}
          label={words[type]}
          checked={chosen.includes(type)}
          onChange={(event) =>
            form.setValue(
              `guardrails.${index}.types`,
              event.target.checked ? [...chosen, type] : chosen.filter((each) => each !== type),
              { shouldDirty: true },
            )
          }
        />
      ))}
      {error && <p className="w-full text-[0.8125rem] text-bad">{error}</p>}
    </fieldset>
  );
}

/** What the kind of rule asks for. */
function Settings({ form, index }: Props) {
  const kind = useWatch({ control: form.control, name: `guardrails.${index}.kind` });
  const errors = form.formState.errors.guardrails?.[index];
  const at = <Name extends string>(name: Name) => `guardrails.${index}.${name}` as const;
  if (kind === "pii") return <Types form={form} index={index} />;
  if (kind === "regex")
    return (
      <div className="grid gap-3 sm:grid-cols-[1fr_12rem]">
        <Field label="Pattern" error={errors?.pattern?.message}>
          {(control) => (
            <Input
              {...control}
              {...form.register(at("pattern"))}
              spellCheck={false}
              className="font-mono text-xs"
            />
          )}
        </Field>
        <Field label="Text">
          {(control) => (
            <Select {...control} {...form.register(at("mode"))}>
              <option value="deny">Must not match</option>
              <option value="require">Must match</option>
            </Select>
          )}
        </Field>
      </div>
    );
  if (kind === "judge")
    return (
      <div className="grid gap-3 sm:grid-cols-[1fr_12rem]">
        <Field label="Rule" error={errors?.rule?.message} hint="Another model is asked whether it is kept.">
          {(control) => <Textarea {...control} {...form.register(at("rule"))} rows={2} />}
        </Field>
        <Field label="Model" optional>
          {(control) => <Input {...control} {...form.register(at("model"))} placeholder="As installed" />}
        </Field>
      </div>
    );
  if (kind === "schema")
    return (
      <Field label="Schema" error={errors?.schema?.message}>
        {(control) => (
          <Textarea {...control} {...form.register(at("schema"))} rows={5} className="font-mono text-xs" />
        )}
      </Field>
    );
  const words = lists[kind === "brand" ? "brand" : "topics"];
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Field label={words.refused} optional error={errors?.refused?.message} hint="One in each line.">
        {(control) => <Textarea {...control} {...form.register(at("refused"))} rows={3} />}
      </Field>
      <Field label={words.wanted} optional hint="One in each line.">
        {(control) => <Textarea {...control} {...form.register(at("wanted"))} rows={3} />}
      </Field>
    </div>
  );
}

export function RuleFields({ form }: FormProps) {
  const { fields, append, remove } = useFieldArray({ control: form.control, name: "guardrails" });
  return (
    <div className={body}>
      {fields.length === 0 && (
        <p className="text-[0.8125rem] text-soft">
          No rule of its own. What tools bring in is data for it and never an instruction, whatever the rules.
        </p>
      )}
      {fields.map(({ id }, index) => (
        <fieldset key={id} className="grid gap-3 rounded-lg border p-3">
          <legend className="sr-only">Rule {index + 1}</legend>
          <div className="grid gap-3 sm:grid-cols-4">
            <Field label="Looks at">
              {(control) => (
                <Select {...control} {...form.register(`guardrails.${index}.stage`)}>
                  {options(stageWords)}
                </Select>
              )}
            </Field>
            <Field label="Kind">
              {(control) => (
                <Select {...control} {...form.register(`guardrails.${index}.kind`)}>
                  {options(ruleKinds)}
                </Select>
              )}
            </Field>
            <Field label="When it is broken">
              {(control) => (
                <Select {...control} {...form.register(`guardrails.${index}.on_failure`)}>
                  {options(failures)}
                </Select>
              )}
            </Field>
            <Field label="Name" optional>
              {(control) => <Input {...control} {...form.register(`guardrails.${index}.name`)} />}
            </Field>
          </div>
          <Settings form={form} index={index} />
          <Button
            size="sm"
            look="ghost"
            className="justify-self-start"
            aria-label={`Remove rule ${index + 1}`}
            onClick={() => remove(index)}
          >
            <X aria-hidden /> Remove
          </Button>
        </fieldset>
      ))}
      <Button className="justify-self-start" onClick={() => append(newRule)}>
        <Plus aria-hidden /> Add a rule
      </Button>
    </div>
  );
}
