import { Pause, Play, Square } from "lucide-react";
import { useMay } from "@/api/account";
import { useAct } from "@/api/act";
import { cancelRun, pauseRun, resumeRun } from "@/api/run-control";
import { isEnded, type Run } from "@/api/runs";
import { Button } from "@/components/ui/button";

/** Holding a run back, letting it go on, ending it. */
export function RunControls({ run }: { run: Run }) {
  const may = useMay("workflow:execute");
  const pause = useAct("workflows", pauseRun, {
    done: "The run pauses after the steps under way.",
    refused: "The run goes on.",
  });
  const resume = useAct("workflows", resumeRun, {
    done: "The run goes on.",
    refused: "The run stays paused.",
  });
  const cancel = useAct("workflows", cancelRun, {
    done: "The run is being cancelled.",
    refused: "The run goes on.",
  });
  if (!may || (isEnded(run.status) && run.status !== "needs_attention")) return null;
  return (
    <>
      {run.status === "paused" ? (
        <Button busy={resume.isPending} onClick={() => resume.mutate(run)}>
          <Play aria-hidden /> Resume
        </Button>
      ) : (
        run.status !== "needs_attention" && (
          <Button busy={pause.isPending} onClick={() => pause.mutate(run)}>
            <Pause aria-hidden /> Pause
          </Button>
        )
      )}
      <Button busy={cancel.isPending} onClick={() => cancel.mutate(run)}>
        <Square aria-hidden /> Cancel run
      </Button>
    </>
  );
}
