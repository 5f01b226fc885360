import { Search } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";

interface Props {
  label: string;
  hint: string;
  value: string | undefined;
  onFind: (id: string | undefined) => void;
}

/** Leads to one thing by its id; an empty field leads back. */
export function FindForm({ label, hint, value, onFind }: Props) {
  const [typed, setTyped] = useState(value ?? "");
  return (
    <form
      role="search"
      aria-label={`Find a ${label.toLowerCase()} by its id`}
      className="px-5 pt-3 pb-4"
      onSubmit={(event) => {
        event.preventDefault();
        onFind(typed.trim() || undefined);
      }}
    >
      <Field label={label} hint={hint} className="max-w-md">
        {(control) => (
          <div className="flex gap-2">
            <Input
              {...control}
              type="search"
              autoComplete="off"
              spellCheck={false}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
            <Button type="submit" className="h-9">
              <Search aria-hidden /> Find
            </Button>
          </div>
        )}
      </Field>
    </form>
  );
}
