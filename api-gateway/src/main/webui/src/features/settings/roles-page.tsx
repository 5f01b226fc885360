import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useMay } from "@/api/account";
import { useOrg } from "@/api/session";
import { rolesQuery, type Role } from "@/api/team";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { plural } from "@/lib/format";
import { QueryState } from "@/components/ui/query-state";
import { RemoveRole } from "./remove-role";
import { RoleDialog } from "./role-dialog";
import { roleName } from "./role-name";
import { SettingsPage } from "./settings-page";

type Doing = { what: "see" | "remove"; role: Role } | { what: "create" } | null;

export default function RolesPage() {
  const org = useOrg();
  const may = useMay("user:write");
  const roles = useQuery(rolesQuery(org));
  const [doing, setDoing] = useState<Doing>(null);
  const close = () => setDoing(null);
  return (
    <SettingsPage
      title="Roles"
      hint="What a role does not name is refused. Nobody can give more than they hold."
      actions={
        may && (
          <Button look="primary" onClick={() => setDoing({ what: "create" })}>
            <Plus aria-hidden /> New role
          </Button>
        )
      }
    >
      <Card className="overflow-hidden">
        <QueryState query={roles} what="the roles">
          {(all) => (
            <Table
              caption="Roles"
              head={
                <>
                  <Th>Role</Th>
                  <Th>May do</Th>
                  <Th>
                    <span className="sr-only">Change</span>
                  </Th>
                </>
              }
            >
              {all.map((role) => (
                <Tr key={role.role}>
                  <Td className="font-medium">
                    <span className="flex flex-wrap items-center gap-2">
                      {roleName(all, role.role)}
                      {!role.built_in && <Badge tone="accent">Custom</Badge>}
                    </span>
                  </Td>
                  <Td className="text-soft">{plural(role.permissions.length, "permission")}</Td>
                  <Td>
                    <span className="flex justify-end gap-2">
                      <Button
                        size="sm"
                        aria-label={`${may && !role.built_in ? "Edit" : "Show"} ${roleName(all, role.role)}`}
                        onClick={() => setDoing({ what: "see", role })}
                      >
                        {may && !role.built_in ? "Edit" : "Show"}
                      </Button>
                      {may && !role.built_in && (
                        <Button
                          size="sm"
                          aria-label={`Delete ${role.name}`}
                          onClick={() => setDoing({ what: "remove", role })}
                        >
                          Delete
                        </Button>
                      )}
                    </span>
                  </Td>
                </Tr>
              ))}
            </Table>
          )}
        </QueryState>
      </Card>
      {doing?.what === "create" && <RoleDialog known={null} editable onClose={close} />}
      {doing?.what === "see" && (
        <RoleDialog known={doing.role} editable={may && !doing.role.built_in} onClose={close} />
      )}
      {doing?.what === "remove" && <RemoveRole role={doing.role} onClose={close} />}
    </SettingsPage>
  );
}
