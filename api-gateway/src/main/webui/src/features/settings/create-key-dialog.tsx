import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { apiKeysQuery, createApiKey, type NewApiKey } from "@/api/keys";
import { useOrg } from "@/api/session";
import { Dialog } from "@/components/ui/dialog";
import { Field, Select } from "@/components/ui/field";
import { told } from "@/lib/forms";
import { GrantForm, type Grant } from "./grant-form";

const lives = [
  { days: 30, label: "30 days" },
  { days: 90, label: "90 days" },
  { days: 365, label: "A year" },
  { days: 0, label: "Never" },
];

const none: Grant = { name: "", permissions: [] };

interface Props {
  onClose: () => void;
  onCreated: (made: NewApiKey) => void;
}

export function CreateKeyDialog({ onClose, onCreated }: Props) {
  const org = useOrg();
  const queries = useQueryClient();
  const [days, setDays] = useState(90);
  const create = useMutation({
    mutationFn: (grant: Grant) =>
      createApiKey({
        ...grant,
        ...(days > 0 ? { expires_at: new Date(Date.now() + days * 86_400_000).toISOString() } : {}),
      }),
    // The answer holds the key; it must not stay in memory longer than it is shown.
    gcTime: 0,
    onSuccess: (made) => {
      void queries.invalidateQueries({ queryKey: apiKeysQuery(org).queryKey });
      onCreated(made);
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      side="right"
      title="New API key"
      description="You see the key once, right after this."
    >
      <GrantForm
        what="key"
        initial={none}
        nameHint="What uses it, such as “Nightly import”."
        act="Create key"
        busy={create.isPending}
        error={create.error}
        also={["expires_at"]}
        onSubmit={(grant) => create.mutate(grant)}
        onClose={onClose}
      >
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
      </GrantForm>
    </Dialog>
  );
}
