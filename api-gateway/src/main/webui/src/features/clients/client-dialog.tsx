import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useAct } from "@/api/act";
import { changeClient, createClient, type Client } from "@/api/clients";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Input } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/state";
import { told, untold } from "@/lib/forms";
import { isStatus } from "@/lib/problem";
import { begun, draftOf, type Values } from "./client-values";
import type { Crm } from "./use-crm";

interface FieldsProps {
  values: Values;
  set: (more: Partial<Values>) => void;
  error: unknown;
  /** Whether tags are asked for; later they are changed one by one. */
  tags: boolean;
}

const texts = [
  { name: "name", label: "Name", type: "text", optional: false, hint: undefined },
  { name: "email", label: "E-mail", type: "email", optional: true, hint: undefined },
  {
    name: "phone",
    label: "Phone",
    type: "tel",
    optional: true,
    hint: "With its country, such as +4930123456.",
  },
  { name: "company", label: "Company", type: "text", optional: true, hint: undefined },
] as const;

function Fields({ values, set, error, tags }: FieldsProps) {
  return (
    <>
      {texts.map(({ name, label, type, optional, hint }) => (
        <Field key={name} label={label} optional={optional} hint={hint} error={told(error, name)}>
          {(control) => (
            <Input
              {...control}
              type={type}
              autoComplete="off"
              value={values[name]}
              onChange={(event) => set({ [name]: event.target.value })}
            />
          )}
        </Field>
      ))}
      {tags && (
        <Field label="Tags" optional hint="Separated by commas." error={told(error, "tags")}>
          {(control) => (
            <Input
              {...control}
              autoComplete="off"
              value={values.tags}
              onChange={(event) => set({ tags: event.target.value })}
            />
          )}
        </Field>
      )}
      {Object.entries(values.custom).map(([field, value]) => (
        <Field key={field} label={field}>
          {(control) => (
            <Input
              {...control}
              autoComplete="off"
              value={value}
              onChange={(event) => set({ custom: { ...values.custom, [field]: event.target.value } })}
            />
          )}
        </Field>
      ))}
    </>
  );
}

const known = ["name", "email", "phone", "company", "tags"] as const;

interface Props {
  /** Where a new one belongs. */
  crm?: Crm;
  /** The one to change; a new one without. */
  client?: Client;
  onClose: () => void;
}

/** Somebody new, or another word about somebody known. */
export function ClientDialog({ crm, client, onClose }: Props) {
  // What is on the screen was read when the dialog opened; what came since has not been seen.
  const [read] = useState(client);
  const [values, setValues] = useState(() => begun(read));
  const navigate = useNavigate();
  const save = useAct(
    "clients",
    async () => {
      if (read) return changeClient(read, draftOf(values, read));
      const made = await createClient(crm?.id, draftOf(values));
      await navigate({ to: "/clients/$clientId", params: { clientId: made.client_id } });
      return made;
    },
    {
      done: read ? "It is changed, at GoHighLevel too." : "The client is at GoHighLevel.",
      onDone: onClose,
      quiet: true,
    },
  );
  const moved = isStatus(save.error, 412);
  const changed = !read || Object.keys(draftOf(values, read)).length > 0;
  return (
    <Dialog
      open
      onClose={onClose}
      title={read ? "Edit the client" : "New client"}
      description={
        read
          ? undefined
          : "Somebody with this e-mail address or phone who is there already is changed, not doubled."
      }
    >
      <form
        noValidate
        className="grid gap-4 px-5 py-4"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(undefined);
        }}
      >
        {moved ? (
          <p role="alert" className="rounded-md bg-bad-wash px-3 py-2.5 text-[0.8125rem] text-bad">
            The client was changed since you opened this. Close it, look, and change it again.
          </p>
        ) : (
          <FormProblem error={untold(save.error, known)} />
        )}
        <Fields
          values={values}
          set={(more) => setValues((now) => ({ ...now, ...more }))}
          error={save.error}
          tags={!read}
        />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={save.isPending} disabled={!changed}>
            {read ? "Save" : "Add the client"}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
