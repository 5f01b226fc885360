import type { PlatformField } from "@/api/platforms";
import { Field, Input } from "@/components/ui/field";
import { told } from "@/lib/forms";

export type Pasted = Record<string, string>;

interface Props {
  fields: PlatformField[];
  values: Pasted;
  onChange: (values: Pasted) => void;
  error: unknown;
}

/** Without what was left empty. */
export function filled(values: Pasted): Pasted {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ""));
}

export function complete(fields: PlatformField[], values: Pasted): boolean {
  return fields.every(({ name, required }) => !required || (values[name] ?? "").trim() !== "");
}

/** Whether an answer's errors all have a field here to stand beside. */
export function placed(fields: PlatformField[], error: unknown): boolean {
  return fields.some(({ name }) => told(error, `credentials.${name}`));
}

/** What the platform asks for. It is sent once, and nothing shows it again. */
export function CredentialFields({ fields, values, onChange, error }: Props) {
  return fields.map(({ name, label, secret, required }) => (
    <Field key={name} label={label} optional={!required} error={told(error, `credentials.${name}`)}>
      {(control) => (
        <Input
          {...control}
          type={secret ? "password" : "text"}
          autoComplete={secret ? "new-password" : "off"}
          spellCheck={false}
          required={required}
          value={values[name] ?? ""}
          onChange={(event) => onChange({ ...values, [name]: event.target.value })}
        />
      )}
    </Field>
  ));
}
