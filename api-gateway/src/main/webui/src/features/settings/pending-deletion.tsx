import { useMutation, useQueryClient } from "@tanstack/react-query";
import { TriangleAlert } from "lucide-react";
import { organizationQuery, restoreOrganization } from "@/api/organizations";
import { useOrg } from "@/api/session";
import { Button } from "@/components/ui/button";
import { formatTime } from "@/lib/format";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toast";

/** The organisation is on its way out; until the day comes it can be called back. */
export function PendingDeletion({ at, may }: { at: string; may: boolean }) {
  const org = useOrg();
  const queries = useQueryClient();
  const restore = useMutation({
    mutationFn: restoreOrganization,
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: organizationQuery(org).queryKey });
      toast("good", "The organisation stays.");
    },
    onError: (error) => toast("bad", `It was not called back. ${asProblem(error).message}`),
  });
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-3 rounded-xl bg-warn-wash px-5 py-3 text-[0.8125rem] text-warn"
    >
      <TriangleAlert className="size-4 shrink-0" aria-hidden />
      <p className="min-w-0 flex-1">
        This organisation will be deleted with everything in it on {formatTime(at)}.
      </p>
      {may && (
        <Button size="sm" busy={restore.isPending} onClick={() => restore.mutate()}>
          Keep it
        </Button>
      )}
    </div>
  );
}
