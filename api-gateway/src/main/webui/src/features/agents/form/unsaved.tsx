import { useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import { Button } from "@/components/ui/button";
import type { AgentValues } from "./agent-schema";
import { dropDraft, storedDraft } from "./use-draft";

interface Props {
  form: UseFormReturn<AgentValues>;
  draftKey: string;
  fields: readonly (keyof AgentValues)[];
}

/** Offers what was typed here before and neither saved nor discarded. */
export function Unsaved({ form, draftKey, fields }: Props) {
  const [draft, setDraft] = useState(() => storedDraft(draftKey));
  if (!draft || form.formState.isDirty) return null;
  function restore(kept: AgentValues) {
    for (const field of fields)
      if (kept[field] !== undefined) form.setValue(field, kept[field], { shouldDirty: true });
    setDraft(null);
  }
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-3 rounded-lg bg-run-wash px-4 py-2.5 text-run"
    >
      <p className="flex-1 text-[0.8125rem]">There is work here that was not saved.</p>
      <Button size="sm" onClick={() => restore(draft)}>
        Bring it back
      </Button>
      <Button
        size="sm"
        look="ghost"
        onClick={() => {
          dropDraft(draftKey);
          setDraft(null);
        }}
      >
        Discard
      </Button>
    </div>
  );
}
