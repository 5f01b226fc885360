import { Field, Textarea } from "@/components/ui/field";
import { isObject, type JsonObject } from "@/lib/json";

/** What was typed, as an object; null when nothing was, undefined when it is none. */
export function readObject(text: string): JsonObject | null | undefined {
  if (text.trim() === "") return null;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

interface Props {
  label: string;
  hint: string;
  value: string;
  onChange: (value: string) => void;
  optional?: boolean;
}

export function JsonField({ label, hint, value, onChange, optional }: Props) {
  const broken = readObject(value) === undefined;
  return (
    <Field
      label={label}
      hint={hint}
      {...(optional ? { optional } : {})}
      error={broken ? 'This is no JSON object, such as {"name": "value"}.' : undefined}
    >
      {(control) => (
        <Textarea
          {...control}
          rows={6}
          spellCheck={false}
          className="font-mono text-xs"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
