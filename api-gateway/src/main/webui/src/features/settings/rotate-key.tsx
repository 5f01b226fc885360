import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { apiKeysQuery, rotateApiKey, type ApiKey, type NewApiKey } from "@/api/keys";
import { useOrg } from "@/api/session";
import { Confirm } from "@/components/ui/confirm";
import { Field, Select } from "@/components/ui/field";

interface Props {
  apiKey: ApiKey;
  onClose: () => void;
  onRotated: (made: NewApiKey) => void;
}

export function RotateKey({ apiKey, onClose, onRotated }: Props) {
  const org = useOrg();
  const queries = useQueryClient();
  const [hours, setHours] = useState(24);
  const rotate = useMutation({
    mutationFn: () => rotateApiKey(apiKey.key_id, hours),
    gcTime: 0,
    onSuccess: (made) => {
      void queries.invalidateQueries({ queryKey: apiKeysQuery(org).queryKey });
      onRotated(made);
    },
  });
  return (
    <Confirm
      open
      onClose={onClose}
      title={`Rotate ${apiKey.name}?`}
      description="You get a new key with the same permissions. The old one goes on for a while, so that nothing breaks."
      act="Rotate key"
      busy={rotate.isPending}
      error={rotate.error}
      onConfirm={() => rotate.mutate()}
    >
      <Field label="The old key works for">
        {(control) => (
          <Select {...control} value={hours} onChange={(event) => setHours(Number(event.target.value))}>
            <option value={0}>No longer</option>
            <option value={1}>One hour</option>
            <option value={24}>One day</option>
            <option value={168}>One week</option>
          </Select>
        )}
      </Field>
    </Confirm>
  );
}
