import { useMutation, useQueryClient } from "@tanstack/react-query";
import { apiKeysQuery, revokeApiKey, type ApiKey } from "@/api/keys";
import { useOrg } from "@/api/session";
import { Confirm } from "@/components/ui/confirm";
import { toast } from "@/lib/toast";

export function RevokeKey({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const org = useOrg();
  const queries = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => revokeApiKey(apiKey.key_id),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: apiKeysQuery(org).queryKey });
      toast("good", `${apiKey.name} no longer works.`);
      onClose();
    },
  });
  return (
    <Confirm
      open
      onClose={onClose}
      title={`Revoke ${apiKey.name}?`}
      description="Whatever uses it stops working within a second."
      act="Revoke key"
      busy={revoke.isPending}
      error={revoke.error}
      onConfirm={() => revoke.mutate()}
    />
  );
}
