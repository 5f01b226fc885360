import { useMutation, useQueryClient } from "@tanstack/react-query";
import { MoreHorizontal } from "lucide-react";
import { useState } from "react";
import { useOrg, useSession } from "@/api/session";
import { changeMember, membersQuery, type Member, type Role } from "@/api/team";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/field";
import { Menu, MenuItem } from "@/components/ui/menu";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { formatDay } from "@/lib/format";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toast";
import { RemoveMember } from "./remove-member";
import { givable, roleName } from "./role-name";

interface RowProps {
  member: Member;
  roles: Role[];
  editable: boolean;
  onRemove: () => void;
}

function Row({ member, roles, editable, onRemove }: RowProps) {
  const org = useOrg();
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: (body: { role?: string; status?: "active" | "suspended" }) =>
      changeMember(member.user_id, body),
    onSuccess: () => toast("good", `${member.full_name} is changed.`),
    onError: (error) => toast("bad", `${member.full_name} was not changed. ${asProblem(error).message}`),
    onSettled: () => queries.invalidateQueries({ queryKey: membersQuery(org).queryKey }),
  });
  const suspended = member.status === "suspended";
  return (
    <Tr>
      <Td className="min-w-40">
        <span className="flex flex-wrap items-center gap-x-2">
          <span className="font-medium">{member.full_name}</span>
          {suspended && <Badge tone="warn">Suspended</Badge>}
          {member.mfa === false && <Badge>No second factor</Badge>}
        </span>
        <span className="block text-xs text-faint wrap-anywhere">{member.email}</span>
      </Td>
      <Td>
        {editable ? (
          <Select
            aria-label={`Role of ${member.full_name}`}
            className="h-8 min-w-28 text-[0.8125rem]"
            value={member.role}
            disabled={change.isPending}
            onChange={(event) => change.mutate({ role: event.target.value })}
          >
            {givable(roles).map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        ) : (
          roleName(roles, member.role)
        )}
      </Td>
      <Td className="text-soft max-sm:hidden">{formatDay(member.joined_at)}</Td>
      <Td className="w-12 text-right">
        {editable && (
          <Menu
            align="end"
            trigger={
              <Button look="ghost" size="icon" aria-label={`More for ${member.full_name}`}>
                <MoreHorizontal aria-hidden />
              </Button>
            }
          >
            <MenuItem onSelect={() => change.mutate({ status: suspended ? "active" : "suspended" })}>
              {suspended ? "Let in again" : "Suspend"}
            </MenuItem>
            <MenuItem onSelect={onRemove}>Remove from the organisation</MenuItem>
          </Menu>
        )}
      </Td>
    </Tr>
  );
}

export function MembersTable({ members, roles, may }: { members: Member[]; roles: Role[]; may: boolean }) {
  const { user } = useSession();
  const [removing, setRemoving] = useState<Member | null>(null);
  return (
    <>
      <Table
        caption="Members of the organisation"
        head={
          <>
            <Th>Name</Th>
            <Th>Role</Th>
            <Th className="max-sm:hidden">Joined</Th>
            <Th>
              <span className="sr-only">More</span>
            </Th>
          </>
        }
      >
        {members.map((member) => (
          <Row
            key={member.user_id}
            member={member}
            roles={roles}
            editable={may && member.role !== "owner" && member.user_id !== user.user_id}
            onRemove={() => setRemoving(member)}
          />
        ))}
      </Table>
      {removing && <RemoveMember member={removing} onClose={() => setRemoving(null)} />}
    </>
  );
}
