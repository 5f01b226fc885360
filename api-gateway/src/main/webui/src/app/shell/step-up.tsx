import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { onProofNeeded } from "@/lib/step-up";

const StepUpDialog = lazy(async () => ({ default: (await import("./step-up-dialog")).StepUpDialog }));

/** Waits for an act that needs a fresh proof, and asks for it; the act goes on where it stood. */
export function StepUp() {
  const [open, setOpen] = useState(false);
  const answer = useRef<(proven: boolean) => void>(() => undefined);
  useEffect(() => {
    const stop = onProofNeeded(
      () =>
        new Promise((resolve) => {
          answer.current = resolve;
          setOpen(true);
        }),
    );
    return () => {
      stop();
      answer.current(false);
    };
  }, []);
  if (!open) return null;
  return (
    <Suspense>
      <StepUpDialog
        onClose={(proven) => {
          setOpen(false);
          answer.current(proven);
        }}
      />
    </Suspense>
  );
}
