import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useOrg } from "@/api/session";
import { invitationsQuery, revokeInvitation, type Invitation, type Role } from "@/api/team";
import { Badge, type Tone } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { formatDay, humanize } from "@/lib/format";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toast";
import { roleName } from "./role-name";

const tones: Record<string, Tone> = { pending: "run", accepted: "good", revoked: "plain", expired: "warn" };

export function InvitationsTable({ invitations, roles }: { invitations: Invitation[]; roles: Role[] }) {
  const org = useOrg();
  const queries = useQueryClient();
  const revoke = useMutation({
    mutationFn: ({ invitation_id }: Invitation) => revokeInvitation(invitation_id),
    onSuccess: (_, { email }) => toast("good", `The invitation to ${email} is taken back.`),
    onError: (error) => toast("bad", `The invitation still stands. ${asProblem(error).message}`),
    onSettled: () => queries.invalidateQueries({ queryKey: invitationsQuery(org).queryKey }),
  });
  return (
    <Table
      caption="Invitations, newest first"
      head={
        <>
          <Th>E-mail</Th>
          <Th>Role</Th>
          <Th>State</Th>
          <Th className="max-sm:hidden">Expires</Th>
          <Th>
            <span className="sr-only">Take back</span>
          </Th>
        </>
      }
    >
      {invitations.map((each) => (
        <Tr key={each.invitation_id}>
          <Td className="font-medium wrap-anywhere">{each.email}</Td>
          <Td>{roleName(roles, each.role)}</Td>
          <Td>
            <Badge tone={tones[each.status]}>{humanize(each.status)}</Badge>
          </Td>
          <Td className="text-soft max-sm:hidden">{formatDay(each.expires_at)}</Td>
          <Td className="text-right">
            {each.status === "pending" && (
              <Button
                size="sm"
                aria-label={`Take back the invitation to ${each.email}`}
                busy={revoke.isPending && revoke.variables.invitation_id === each.invitation_id}
                onClick={() => revoke.mutate(each)}
              >
                Take back
              </Button>
            )}
          </Td>
        </Tr>
      ))}
    </Table>
  );
}
