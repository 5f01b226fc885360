import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useOrg } from "@/api/session";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toast";

interface Words<In> {
  done: string | ((value: In) => string);
  onDone?: () => void;
  /** Whether the form that asked shows the refusal itself. */
  quiet?: boolean;
}

/** Something a person does to a campaign; afterwards everything that tells of it is read again. */
export function useCampaignAct<In>(act: (value: In) => Promise<unknown>, { done, onDone, quiet }: Words<In>) {
  const org = useOrg();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: (_, value) => {
      toast("good", typeof done === "string" ? done : done(value));
      onDone?.();
    },
    onError: (error) => {
      if (!quiet) toast("bad", asProblem(error).message);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: [org, "campaigns"] }),
  });
}
