import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useOrg } from "@/api/session";
import { rolesQuery, saveRole, type Role } from "@/api/team";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Input } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/state";
import { sentence } from "@/lib/forms";
import { humanize } from "@/lib/format";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toast";
import { PermissionPicker } from "./permission-picker";

interface Props {
  known: Role | null;
  editable: boolean;
  onClose: () => void;
}

function told(error: unknown, field: string): string | undefined {
  const found = error ? asProblem(error).errors.find((each) => each.field.startsWith(field)) : undefined;
  return found && sentence(found.message);
}

export function RoleDialog({ known: role, editable, onClose }: Props) {
  const org = useOrg();
  const queries = useQueryClient();
  const [name, setName] = useState(role?.name ?? "");
  const [permissions, setPermissions] = useState(role?.permissions ?? []);
  const [tried, setTried] = useState(false);
  const save = useMutation({
    mutationFn: () => saveRole(role?.role ?? null, { name: name.trim(), permissions }),
    onSuccess: (saved) => {
      void queries.invalidateQueries({ queryKey: rolesQuery(org).queryKey });
      toast("good", `The role ${saved.name} is saved.`);
      onClose();
    },
  });
  const noName = tried && name.trim() === "" ? "Give the role a name." : undefined;
  const noPermission = tried && permissions.length === 0 ? "Choose at least one." : undefined;
  const placed = told(save.error, "name") ?? told(save.error, "permissions");
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
      <form
        noValidate
        className="grid gap-4 px-5 py-4"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (name.trim() !== "" && permissions.length > 0) save.mutate();
        }}
      >
        <FormProblem error={placed ? null : save.error} />
        {!role?.built_in && (
          <Field label="Name" error={noName ?? told(save.error, "name")}>
            {(control) => (
              <Input
                {...control}
                maxLength={100}
                disabled={!editable}
                value={name}
                onChange={(event) => setName(event.target.value)}
              />
            )}
          </Field>
        )}
        <PermissionPicker
          label="May do"
          chosen={permissions}
          onChange={setPermissions}
          disabled={!editable}
          error={noPermission ?? told(save.error, "permissions")}
        />
        {editable && (
          <div className="flex justify-end gap-2">
            <Button onClick={onClose}>Cancel</Button>
            <Button type="submit" look="primary" busy={save.isPending}>
              Save role
            </Button>
          </div>
        )}
      </form>
    </Dialog>
  );
}
