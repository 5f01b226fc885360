import { useMutation, useQueryClient } from "@tanstack/react-query";
import { deleteOrganization, organizationQuery } from "@/api/organizations";
import { useOrg } from "@/api/session";
import { Confirm } from "@/components/ui/confirm";
import { toast } from "@/lib/toast";

export function DeleteOrganization({ name, onClose }: { name: string; onClose: () => void }) {
  const org = useOrg();
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: deleteOrganization,
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: organizationQuery(org).queryKey });
      toast("good", "The organisation will be deleted. Until then you can call it back here.");
      onClose();
    },
  });
  return (
    <Confirm
      open
      onClose={onClose}
      title={`Delete ${name}?`}
      description="Its people, data, agents, workflows and keys all go. It can be called back during the time of grace."
      act="Delete organisation"
      phrase={name}
      busy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate()}
    />
  );
}
