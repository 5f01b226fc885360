import { useEffect } from "react";
import type { UseFormReturn } from "react-hook-form";
import { agentSchema, type AgentValues } from "./agent-schema";

/** What was typed and not saved outlives a reload or an ended session, in this tab only. */
export function storedDraft(key: string): AgentValues | null {
  try {
    const read = agentSchema.partial().safeParse(JSON.parse(sessionStorage.getItem(key) ?? "null"));
    return read.success ? (read.data as AgentValues) : null;
  } catch {
    return null;
  }
}

export function dropDraft(key: string): void {
  sessionStorage.removeItem(key);
}

export function useDraft(key: string, form: UseFormReturn<AgentValues>): void {
  useEffect(() => {
    return form.subscribe({
      formState: { values: true, isDirty: true },
      callback: ({ values, isDirty }) => {
        if (isDirty) sessionStorage.setItem(key, JSON.stringify(values));
      },
    });
  }, [form, key]);
}
