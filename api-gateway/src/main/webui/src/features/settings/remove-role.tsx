import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useOrg } from "@/api/session";
import { removeRole, rolesQuery, type Role } from "@/api/team";
import { Confirm } from "@/components/ui/confirm";
import { toast } from "@/lib/toast";

export function RemoveRole({ role, onClose }: { role: Role; onClose: () => void }) {
  const org = useOrg();
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: () => removeRole(role.role),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: rolesQuery(org).queryKey });
      toast("good", `The role ${role.name} is deleted.`);
      onClose();
    },
  });
  return (
    <Confirm
      open
      onClose={onClose}
      title={`Delete the role ${role.name}?`}
      description="A role that somebody still has cannot be deleted."
      act="Delete role"
      busy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate()}
    />
  );
}
