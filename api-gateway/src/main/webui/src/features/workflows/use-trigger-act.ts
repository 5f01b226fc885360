import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useOrg } from "@/api/session";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toast";

/** Something a person does to a trigger; afterwards how the triggers stand is read again. */
export function useTriggerAct<T>(act: (value: T) => Promise<unknown>, told: string, onDone?: () => void) {
  const org = useOrg();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () => {
      toast("good", told);
      onDone?.();
    },
    onError: (error) => toast("bad", asProblem(error).message),
    onSettled: () => queries.invalidateQueries({ queryKey: [org, "workflows"] }),
  });
}
