import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { transferOwnership } from "@/api/organizations";
import { sessionQuery, useOrg, useSession } from "@/api/session";
import { membersQuery } from "@/api/team";
import { Confirm } from "@/components/ui/confirm";
import { Field, Select } from "@/components/ui/field";
import { toast } from "@/lib/toast";

export function TransferOwnership({ onClose }: { onClose: () => void }) {
  const org = useOrg();
  const { user } = useSession();
  const queries = useQueryClient();
  const [to, setTo] = useState("");
  const members = useInfiniteQuery(membersQuery(org));
  const others = (members.data ?? []).filter(
    (each) => each.user_id !== user.user_id && each.status !== "suspended",
  );
  const chosen = others.find((each) => each.user_id === to);
  const transfer = useMutation({
    mutationFn: () => transferOwnership(to),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
      void queries.invalidateQueries({ queryKey: [org] });
      toast("good", `${chosen?.full_name ?? "The other member"} is the owner now.`);
      onClose();
    },
  });
  return (
    <Confirm
      open
      onClose={onClose}
      title="Transfer ownership?"
      description="You become an admin. Only the new owner can hand it back."
      act="Transfer ownership"
      phrase={chosen?.email}
      ready={chosen !== undefined}
      busy={transfer.isPending}
      error={transfer.error ?? members.error}
      onConfirm={() => transfer.mutate()}
    >
      <Field label="New owner">
        {(control) => (
          <Select {...control} value={to} onChange={(event) => setTo(event.target.value)}>
            <option value="">Choose a member</option>
            {others.map((each) => (
              <option key={each.user_id} value={each.user_id}>
                {each.full_name} ({each.email})
              </option>
            ))}
          </Select>
        )}
      </Field>
    </Confirm>
  );
}
