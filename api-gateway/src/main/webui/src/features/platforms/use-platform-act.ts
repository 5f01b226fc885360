import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useOrg } from "@/api/session";

/** Something done to a connection; afterwards the platforms are read again. */
export function usePlatformAct<In, Out>(act: (value: In) => Promise<Out>, onDone?: (result: Out) => void) {
  const org = useOrg();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: [org, "platforms"] }),
  });
}
