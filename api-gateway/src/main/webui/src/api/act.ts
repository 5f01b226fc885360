import { useMutation, useQueryClient } from "@tanstack/react-query";
import { explained } from "@/lib/problem";
import { toast } from "@/lib/toast";
import { useOrg } from "./session";

interface Words<In, Out> {
  /** What is said when it is done; nothing when empty. */
  done?: string | ((value: In, result: Out) => string);
  /** What holds when it was refused, such as "The run goes on." */
  refused?: string;
  onDone?: (result: Out) => void;
  /** Whether the form that asked shows the refusal itself. */
  quiet?: boolean;
}

/** Something a person does; afterwards everything that is read of that part of the organisation is read again. */
export function useAct<In, Out>(
  part: string,
  act: (value: In) => Promise<Out>,
  { done, refused, onDone, quiet }: Words<In, Out>,
) {
  const org = useOrg();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: (result, value) => {
      const words = typeof done === "function" ? done(value, result) : done;
      if (words) toast("good", words);
      onDone?.(result);
    },
    onError: (error) => {
      if (!quiet) toast("bad", [refused, explained(error)].filter(Boolean).join(" "));
    },
    onSettled: () => queries.invalidateQueries({ queryKey: [org, part] }),
  });
}
