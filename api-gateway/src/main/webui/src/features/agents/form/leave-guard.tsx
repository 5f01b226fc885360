import { useBlocker } from "@tanstack/react-router";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

/** Asks before unsaved changes are lost. */
export function LeaveGuard({ dirty, onDiscard }: { dirty: () => boolean; onDiscard: () => void }) {
  const blocker = useBlocker({ shouldBlockFn: dirty, enableBeforeUnload: dirty, withResolver: true });
  const stay = () => blocker.reset?.();
  return (
    <Dialog
      open={blocker.status === "blocked"}
      onClose={stay}
      title="Leave without saving?"
      description="What you changed on this page would be lost."
    >
      <div className="flex justify-end gap-2 px-5 py-4">
        <Button onClick={stay}>Keep editing</Button>
        <Button
          look="danger"
          onClick={() => {
            onDiscard();
            blocker.proceed?.();
          }}
        >
          Discard changes
        </Button>
      </div>
    </Dialog>
  );
}
