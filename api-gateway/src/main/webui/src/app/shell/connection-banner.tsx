import { useQuery, useQueryClient } from "@tanstack/react-query";
import { CloudOff } from "lucide-react";
import { useEffect, useRef } from "react";
import { sessionQuery } from "@/api/session";
import { useReachable } from "@/lib/connection";
import { toast } from "@/lib/toast";

/** Says when Omnify cannot be reached, keeps knocking, and brings the page up to date when it answers again. */
export function ConnectionBanner() {
  const reachable = useReachable();
  const queries = useQueryClient();
  const was = useRef(reachable);
  useQuery({
    ...sessionQuery,
    refetchInterval: reachable ? false : 3_000,
    refetchIntervalInBackground: true,
  });
  useEffect(() => {
    if (reachable && !was.current) {
      toast("good", "Connected again.");
      void queries.invalidateQueries();
    }
    was.current = reachable;
  }, [reachable, queries]);
  return (
    <div role="status">
      {!reachable && (
        <p className="flex items-center justify-center gap-2 bg-warn-wash px-4 py-2 text-[0.8125rem] text-warn">
          <CloudOff className="size-4" aria-hidden />
          Connection lost. What you see may be out of date. Reconnecting…
        </p>
      )}
    </div>
  );
}
