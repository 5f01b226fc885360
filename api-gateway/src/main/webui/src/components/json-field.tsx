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
  /** What is wrong with it beyond its form. */
  error?: string | undefined;
}

const fewest = 6;
const most = 16;

export function JsonField({ label, hint, value, onChange, optional, error }: Props) {
  const broken = readObject(value) === undefined;
  return (
    <Field
      label={label}
      hint={hint}
      {...(optional ? { optional } : {})}
      error={broken ? 'This is no JSON object, such as {"name": "value"}.' : error}
    >
      {(control) => (
        <Textarea
          {...control}
          rows={Math.min(most, Math.max(fewest, value.split("\n").length + 1))}
          spellCheck={false}
          className="font-mono text-xs"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
