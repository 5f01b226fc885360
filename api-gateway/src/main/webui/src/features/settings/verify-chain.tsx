import { useMutation } from "@tanstack/react-query";
import { BadgeCheck, ShieldCheck, TriangleAlert } from "lucide-react";
import { verifyAudit } from "@/api/audit";
import { Button } from "@/components/ui/button";
import { plural } from "@/lib/format";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toast";

/** Counts the whole chain through again, and says whether anything was changed. */
export function VerifyChain() {
  const verify = useMutation({
    mutationFn: verifyAudit,
    onError: (error) => toast("bad", `The chain was not verified. ${asProblem(error).message}`),
  });
  const result = verify.data;
  return (
    <>
      <span role="status" className="flex items-center gap-1.5 text-[0.8125rem]">
        {result?.valid && (
          <>
            <BadgeCheck className="size-4 text-good" aria-hidden />
            <span className="text-good">{plural(result.entries, "entry", "entries")}, unbroken</span>
          </>
        )}
        {result && !result.valid && (
          <>
            <TriangleAlert className="size-4 text-bad" aria-hidden />
            <span className="text-bad">
              Broken{result.first_broken ? ` at entry ${String(result.first_broken)}` : ""}
            </span>
          </>
        )}
      </span>
      <Button busy={verify.isPending} onClick={() => verify.mutate()}>
        <ShieldCheck aria-hidden /> Verify
      </Button>
    </>
  );
}
