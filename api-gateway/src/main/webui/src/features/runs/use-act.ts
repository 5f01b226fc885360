import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useOrg } from "@/api/session";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toast";

interface Said {
  done: string;
  /** What holds when it was refused, such as "The run goes on." */
  refused: string;
  onDone?: () => void;
  /** Whether the form that asked shows the refusal itself. */
  quiet?: boolean;
}

/** Something a person does to a run; afterwards everything that tells of runs is read again. */
export function useAct<T>(act: (value: T) => Promise<unknown>, { done, refused, onDone, quiet }: Said) {
  const org = useOrg();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () => {
      toast("good", done);
      onDone?.();
    },
    onError: (error) => {
      if (!quiet) toast("bad", `${refused} ${asProblem(error).message}`);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: [org, "workflows"] }),
  });
}
