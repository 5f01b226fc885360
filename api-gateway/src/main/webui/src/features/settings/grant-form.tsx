import { useState, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/state";
import { told } from "@/lib/forms";
import { PermissionPicker } from "./permission-picker";

export interface Grant {
  name: string;
  permissions: string[];
}

interface Props {
  /** Who is given the permissions, such as "key". */
  what: string;
  initial: Grant;
  nameHint?: string;
  /** Fixed ones show what they may do and cannot be named. */
  named?: boolean;
  editable?: boolean;
  act: string;
  busy: boolean;
  error: unknown;
  /** What stands between name and permissions, and the fields of it that a refusal may be about. */
  children?: ReactNode;
  also?: string[];
  onSubmit: (grant: Grant) => void;
  onClose: () => void;
}

/** A name and what it may do. */
export function GrantForm(props: Props) {
  const { what, initial, nameHint, named = true, editable = true, act, busy, error, also = [] } = props;
  const [name, setName] = useState(initial.name);
  const [permissions, setPermissions] = useState(initial.permissions);
  const [tried, setTried] = useState(false);
  const noName = tried && name.trim() === "" ? `Give the ${what} a name.` : undefined;
  const noPermission = tried && permissions.length === 0 ? "Choose at least one." : undefined;
  const placed = ["name", "permissions", ...also].some((field) => told(error, field));
  return (
    <form
      noValidate
      className="grid gap-4 px-5 py-4"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (name.trim() !== "" && permissions.length > 0) props.onSubmit({ name: name.trim(), permissions });
      }}
    >
      <FormProblem error={placed ? null : error} />
      {named && (
        <Field label="Name" hint={nameHint} error={noName ?? told(error, "name")}>
          {(control) => (
            <Input
              {...control}
              maxLength={100}
              autoComplete="off"
              disabled={!editable}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
      )}
      {props.children}
      <PermissionPicker
        label="May do"
        chosen={permissions}
        onChange={setPermissions}
        disabled={!editable}
        error={noPermission ?? told(error, "permissions")}
      />
      {editable && (
        <div className="flex justify-end gap-2">
          <Button onClick={props.onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={busy}>
            {act}
          </Button>
        </div>
      )}
    </form>
  );
}
