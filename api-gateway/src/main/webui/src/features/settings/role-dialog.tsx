import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useOrg } from "@/api/session";
import { rolesQuery, saveRole, type Role } from "@/api/team";
import { Dialog } from "@/components/ui/dialog";
import { humanize } from "@/lib/format";
import { toast } from "@/lib/toast";
import { GrantForm, type Grant } from "./grant-form";

interface Props {
  known: Role | null;
  editable: boolean;
  onClose: () => void;
}

export function RoleDialog({ known: role, editable, onClose }: Props) {
  const org = useOrg();
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: (grant: Grant) => saveRole(role?.role ?? null, grant),
    onSuccess: (saved) => {
      void queries.invalidateQueries({ queryKey: rolesQuery(org).queryKey });
      toast("good", `The role ${saved.name} is saved.`);
      onClose();
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      side="right"
      title={role ? (role.built_in ? humanize(role.role) : role.name) : "New role"}
      description={
        role?.built_in ? "A built-in role; it cannot be changed." : "Named by you, for your organisation."
      }
    >
      <GrantForm
        what="role"
        initial={{ name: role?.name ?? "", permissions: role?.permissions ?? [] }}
        named={!role?.built_in}
        editable={editable}
        act="Save role"
        busy={save.isPending}
        error={save.error}
        onSubmit={(grant) => save.mutate(grant)}
        onClose={onClose}
      />
    </Dialog>
  );
}
