import { useState, type ReactNode } from "react";
import type { MailingDraft } from "@/api/mailings";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field, Input, Textarea } from "@/components/ui/field";
import { RadioCard } from "@/components/ui/radio-card";
import { FormProblem } from "@/components/ui/state";
import { told, untold } from "@/lib/forms";
import { draftOf, type MailingValues } from "./mailing-values";
import { Preview } from "./preview";

interface Part {
  values: MailingValues;
  set: (more: Partial<MailingValues>) => void;
  error: unknown;
}

const texts = [
  { name: "name", label: "Name", hint: "For you and GoHighLevel; readers do not see it." },
  { name: "subject", label: "Subject", hint: undefined },
  { name: "from", label: "From", hint: "Such as Ada <ada@example.com>. GoHighLevel has to know the domain." },
] as const;

function Texts({ values, set, error }: Part) {
  return texts.map(({ name, label, hint }) => (
    <Field key={name} label={label} hint={hint} error={told(error, name)}>
      {(control) => (
        <Input
          {...control}
          autoComplete="off"
          maxLength={200}
          value={values[name]}
          onChange={(event) => set({ [name]: event.target.value })}
        />
      )}
    </Field>
  ));
}

function Readers({ values, set, error }: Part) {
  const { by } = values;
  return (
    <>
      <fieldset className="grid gap-2">
        <legend className="mb-2 text-[0.8125rem] font-medium">Readers</legend>
        <div className="grid gap-2 sm:grid-cols-2">
          <RadioCard
            name="by"
            title="By tag"
            hint="Clients with these tags."
            checked={by === "tags"}
            onChoose={() => set({ by: "tags" })}
          />
          <RadioCard
            name="by"
            title="A segment"
            hint="One that was made at GoHighLevel."
            checked={by === "segment"}
            onChoose={() => set({ by: "segment" })}
          />
        </div>
      </fieldset>
      <Field
        label={by === "tags" ? "Tags" : "Segment"}
        hint={by === "tags" ? "Separated by commas." : "Its name at GoHighLevel."}
        error={told(error, "audience")}
      >
        {(control) => (
          <Input
            {...control}
            autoComplete="off"
            value={values[by]}
            onChange={(event) => set({ [by]: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}

interface Props {
  begin: MailingValues;
  act: string;
  busy: boolean;
  error: unknown;
  /** In place of the error, when somebody else changed it. */
  moved?: ReactNode;
  onSave: (draft: MailingDraft) => void;
  cancel: ReactNode;
}

const fields = ["name", "subject", "from", "html", "audience"];

/** An e-mail to many as it is written, and beside it how it reads. */
export function MailingForm({ begin, act, busy, error, moved, onSave, cancel }: Props) {
  const [values, setValues] = useState(begin);
  const part = {
    values,
    set: (more: Partial<MailingValues>) => setValues((now) => ({ ...now, ...more })),
    error,
  };
  return (
    <form
      noValidate
      className="grid items-start gap-4 lg:grid-cols-2"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(draftOf(values));
      }}
    >
      <Card className="grid gap-4 p-5">
        {moved || <FormProblem error={untold(error, fields)} />}
        <Texts {...part} />
        <Readers {...part} />
        <Field label="E-mail" hint="HTML." error={told(error, "html")}>
          {(control) => (
            <Textarea
              {...control}
              spellCheck={false}
              className="min-h-72 font-mono text-xs"
              value={values.html}
              onChange={(event) => part.set({ html: event.target.value })}
            />
          )}
        </Field>
        <div className="flex justify-end gap-2">
          {cancel}
          <Button type="submit" look="primary" busy={busy}>
            {act}
          </Button>
        </div>
      </Card>
      <Preview subject={values.subject} from={values.from} html={values.html} />
    </form>
  );
}
