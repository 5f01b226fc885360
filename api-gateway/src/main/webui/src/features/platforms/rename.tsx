import { useState } from "react";
import { useAct } from "@/api/act";
import { changeConnection, type Connection } from "@/api/platforms";
import { Confirm } from "@/components/ui/confirm";
import { Field, Input } from "@/components/ui/field";
import { told } from "@/lib/forms";

export function Rename({ connection, onClose }: { connection: Connection; onClose: () => void }) {
  const [name, setName] = useState(connection.name);
  const rename = useAct("platforms", () => changeConnection(connection, { name: name.trim() }), {
    done: "The connection has a new name.",
    onDone: onClose,
    quiet: true,
  });
  const placed = told(rename.error, "name");
  return (
    <Confirm
      open
      onClose={onClose}
      title={`Rename ${connection.name}`}
      description="The name is only for you; the platform does not see it."
      act="Rename"
      look="primary"
      ready={name.trim() !== ""}
      busy={rename.isPending}
      error={placed ? null : rename.error}
      onConfirm={() => rename.mutate(undefined)}
    >
      <Field label="Name" error={placed}>
        {(control) => (
          <Input
            {...control}
            maxLength={200}
            autoComplete="off"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
    </Confirm>
  );
}
