import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { UserPlus } from "lucide-react";
import { useState } from "react";
import { useMay } from "@/api/account";
import { useOrg } from "@/api/session";
import { invitationsQuery, membersQuery, rolesQuery } from "@/api/team";
import { Button } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { LoadMore } from "@/components/ui/load-more";
import { Empty } from "@/components/ui/state";
import { plural } from "@/lib/format";
import { InvitationsTable } from "./invitations-table";
import { InviteDialog } from "./invite-dialog";
import { MembersTable } from "./members-table";
import { QueryState } from "@/components/ui/query-state";
import { SettingsPage } from "./settings-page";

export default function TeamPage() {
  const org = useOrg();
  const may = useMay("user:write");
  const [inviting, setInviting] = useState(false);
  const members = useInfiniteQuery(membersQuery(org));
  const invitations = useInfiniteQuery({ ...invitationsQuery(org), enabled: may });
  const roles = useQuery(rolesQuery(org));
  return (
    <SettingsPage
      title="Team"
      hint="Who belongs to the organisation, and what each may do."
      actions={
        may && (
          <Button look="primary" onClick={() => setInviting(true)}>
            <UserPlus aria-hidden /> Invite
          </Button>
        )
      }
    >
      <Card className="overflow-hidden">
        <CardHead
          title="Members"
          hint={members.data && !members.hasNextPage && plural(members.data.length, "person", "people")}
          className="border-b pb-3"
        />
        <QueryState query={members} what="the members">
          {(data) => (
            <>
              <MembersTable members={data} roles={roles.data ?? []} may={may} />
              <LoadMore list={members} what="members" />
            </>
          )}
        </QueryState>
      </Card>
      {may && (
        <Card className="overflow-hidden">
          <CardHead title="Invitations" className="border-b pb-3" />
          <QueryState query={invitations} what="the invitations">
            {(data) =>
              data.length === 0 ? (
                <Empty
                  title="Nobody is invited"
                  text="An invitation goes by mail, works once and not for long."
                />
              ) : (
                <>
                  <InvitationsTable invitations={data} roles={roles.data ?? []} />
                  <LoadMore list={invitations} what="invitations" />
                </>
              )
            }
          </QueryState>
        </Card>
      )}
      {inviting && <InviteDialog roles={roles.data ?? []} onClose={() => setInviting(false)} />}
    </SettingsPage>
  );
}
