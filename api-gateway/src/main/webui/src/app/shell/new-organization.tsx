import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { createOrganization } from "@/api/organizations";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Input } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/state";
import { sentence } from "@/lib/format";
import { asProblem } from "@/lib/problem";

interface Props {
  onClose: () => void;
  onCreated: (organizationId: string) => void;
}

export function NewOrganization({ onClose, onCreated }: Props) {
  const [name, setName] = useState("");
  const [missing, setMissing] = useState(false);
  const create = useMutation({
    mutationFn: () => createOrganization(name.trim()),
    onSuccess: ({ organization_id }) => onCreated(organization_id),
  });
  const told = create.error ? asProblem(create.error).errors[0]?.message : undefined;
  const fault = missing ? "Enter a name." : told && sentence(told);
  return (
    <Dialog
      open
      onClose={onClose}
      title="New organisation"
      description="It has its own people, data and agents. Nothing is shared with the others you belong to."
    >
      <form
        noValidate
        className="grid gap-4 px-5 py-4"
        onSubmit={(event) => {
          event.preventDefault();
          setMissing(name.trim() === "");
          if (name.trim() !== "") create.mutate();
        }}
      >
        <FormProblem error={told ? null : create.error} />
        <Field label="Name" error={fault}>
          {(control) => (
            <Input
              {...control}
              autoComplete="organization"
              maxLength={200}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={create.isPending}>
            Create
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
