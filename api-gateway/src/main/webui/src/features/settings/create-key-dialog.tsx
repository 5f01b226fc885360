import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { apiKeysQuery, createApiKey, type NewApiKey } from "@/api/keys";
import { useOrg } from "@/api/session";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Input, Select } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/state";
import { sentence } from "@/lib/forms";
import { asProblem } from "@/lib/problem";
import { PermissionPicker } from "./permission-picker";

const lives = [
  { days: 30, label: "30 days" },
  { days: 90, label: "90 days" },
  { days: 365, label: "A year" },
  { days: 0, label: "Never" },
];

function told(error: unknown, field: string): string | undefined {
  const found = error ? asProblem(error).errors.find((each) => each.field.startsWith(field)) : undefined;
  return found && sentence(found.message);
}

interface Props {
  onClose: () => void;
  onCreated: (made: NewApiKey) => void;
}

export function CreateKeyDialog({ onClose, onCreated }: Props) {
  const org = useOrg();
  const queries = useQueryClient();
  const [name, setName] = useState("");
  const [days, setDays] = useState(90);
  const [permissions, setPermissions] = useState<string[]>([]);
  const [tried, setTried] = useState(false);
  const create = useMutation({
    mutationFn: () =>
      createApiKey({
        name: name.trim(),
        permissions,
        ...(days > 0 ? { expires_at: new Date(Date.now() + days * 86_400_000).toISOString() } : {}),
      }),
    // The answer holds the key; it must not stay in memory longer than it is shown.
    gcTime: 0,
    onSuccess: (made) => {
      void queries.invalidateQueries({ queryKey: apiKeysQuery(org).queryKey });
      onCreated(made);
    },
  });
  const noName = tried && name.trim() === "" ? "Give the key a name." : undefined;
  const noPermission = tried && permissions.length === 0 ? "Choose at least one." : undefined;
  const placed = ["name", "permissions", "expires_at"].some((field) => told(create.error, field));
  return (
    <Dialog
      open
      onClose={onClose}
      side="right"
      title="New API key"
      description="You see the key once, right after this."
    >
      <form
        noValidate
        className="grid gap-4 px-5 py-4"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (name.trim() !== "" && permissions.length > 0) create.mutate();
        }}
      >
        <FormProblem error={placed ? null : create.error} />
        <Field
          label="Name"
          hint="What uses it, such as “Nightly import”."
          error={noName ?? told(create.error, "name")}
        >
          {(control) => (
            <Input
              {...control}
              maxLength={100}
              autoComplete="off"
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <Field label="Expires after" error={told(create.error, "expires_at")}>
          {(control) => (
            <Select {...control} value={days} onChange={(event) => setDays(Number(event.target.value))}>
              {lives.map((life) => (
                <option key={life.days} value={life.days}>
                  {life.label}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <PermissionPicker
          label="May do"
          chosen={permissions}
          onChange={setPermissions}
          error={noPermission ?? told(create.error, "permissions")}
        />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={create.isPending}>
            Create key
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
