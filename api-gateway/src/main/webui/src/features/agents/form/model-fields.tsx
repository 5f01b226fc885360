import { ArrowDown, ArrowUp, Plus, X } from "lucide-react";
import { useFieldArray } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { body, type FormProps } from "./basic-fields";

/** The models in the order in which they are asked. */
export function ModelFields({ form }: FormProps) {
  const { fields, append, remove, move } = useFieldArray({ control: form.control, name: "models" });
  const errors = form.formState.errors.models;
  return (
    <div className={body}>
      {fields.length === 0 && (
        <p className="text-[0.8125rem] text-soft">The model of your installation answers.</p>
      )}
      {fields.map(({ id }, index) => {
        const name = index === 0 ? "First model" : `Model ${index + 1}`;
        return (
          <fieldset key={id} className="grid gap-3 rounded-lg border p-3 sm:grid-cols-3">
            <legend className="sr-only">{name}</legend>
            <Field
              label={
                <>
                  Model<span className="sr-only"> {index + 1}</span>
                </>
              }
              error={errors?.[index]?.model?.message}
            >
              {(control) => (
                <Input
                  {...control}
                  {...form.register(`models.${index}.model`)}
                  autoComplete="off"
                  spellCheck={false}
                />
              )}
            </Field>
            <Field label="Address" optional error={errors?.[index]?.base_url?.message}>
              {(control) => (
                <Input
                  {...control}
                  {...form.register(`models.${index}.base_url`)}
                  placeholder="As installed"
                  autoComplete="off"
                  spellCheck={false}
                />
              )}
            </Field>
            <Field label="Name of its key" optional error={errors?.[index]?.key_ref?.message}>
              {(control) => (
                <Input
                  {...control}
                  {...form.register(`models.${index}.key_ref`)}
                  placeholder="As installed"
                  autoComplete="off"
                  spellCheck={false}
                />
              )}
            </Field>
            <div className="flex gap-1 sm:col-span-3">
              <Button
                size="sm"
                look="ghost"
                disabled={index === 0}
                aria-label={`Ask ${name} earlier`}
                onClick={() => move(index, index - 1)}
              >
                <ArrowUp aria-hidden />
              </Button>
              <Button
                size="sm"
                look="ghost"
                disabled={index === fields.length - 1}
                aria-label={`Ask ${name} later`}
                onClick={() => move(index, index + 1)}
              >
                <ArrowDown aria-hidden />
              </Button>
              <Button size="sm" look="ghost" aria-label={`Remove ${name}`} onClick={() => remove(index)}>
                <X aria-hidden /> Remove
              </Button>
            </div>
          </fieldset>
        );
      })}
      {fields.length < 5 && (
        <Button
          className="justify-self-start"
          onClick={() => append({ model: "", base_url: "", key_ref: "" })}
        >
          <Plus aria-hidden /> {fields.length === 0 ? "Choose a model" : "Add a model to fall back on"}
        </Button>
      )}
    </div>
  );
}
