import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { leaveOrganization, membershipsQuery } from "@/api/organizations";
import { enter, leave, switchOrganization, useOrg } from "@/api/session";
import { Confirm } from "@/components/ui/confirm";
import { toast } from "@/lib/toast";

export function LeaveOrganization({ name, onClose }: { name: string; onClose: () => void }) {
  const org = useOrg();
  const queries = useQueryClient();
  const router = useRouter();
  const go = useMutation({
    mutationFn: async () => {
      // Looked up before: afterwards the session is for an organisation that does not know the person.
      const others = await queries.ensureQueryData(membershipsQuery(org));
      const next = others.find(({ organization_id }) => organization_id !== org);
      await leaveOrganization();
      return next ? switchOrganization(next.organization_id).catch(() => null) : null;
    },
    onSuccess: async (session) => {
      toast("good", `You have left ${name}.`);
      await router.navigate({ to: "/", ignoreBlocker: true });
      if (session) return enter(queries, session);
      await leave(queries);
      await router.navigate({ to: "/login", ignoreBlocker: true });
    },
  });
  return (
    <Confirm
      open
      onClose={onClose}
      title={`Leave ${name}?`}
      description="You lose access at once. Only an invitation brings you back."
      act="Leave organisation"
      busy={go.isPending}
      error={go.error}
      onConfirm={() => go.mutate()}
    />
  );
}
