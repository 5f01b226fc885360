import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useOrg } from "@/api/session";
import { membersQuery, removeMember, type Member } from "@/api/team";
import { Confirm } from "@/components/ui/confirm";
import { toast } from "@/lib/toast";

export function RemoveMember({ member, onClose }: { member: Member; onClose: () => void }) {
  const org = useOrg();
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: () => removeMember(member.user_id),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: membersQuery(org).queryKey });
      toast("good", `${member.full_name} is removed.`);
      onClose();
    },
  });
  return (
    <Confirm
      open
      onClose={onClose}
      title={`Remove ${member.full_name}?`}
      description="Access ends at once, in every browser. What they made stays."
      act="Remove"
      busy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate()}
    />
  );
}
