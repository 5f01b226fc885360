import { useState, type ReactNode } from "react";
import { Button } from "./button";
import { Dialog } from "./dialog";
import { Field, Input } from "./field";
import { FormProblem } from "./state";

interface Props {
  open: boolean;
  onClose: () => void;
  title: string;
  description: ReactNode;
  /** What the button says that does it. */
  act: string;
  look?: "danger" | "primary";
  /** To be typed before it can be done. */
  phrase?: string;
  /** Whether all that is asked for is there. */
  ready?: boolean;
  busy: boolean;
  error: unknown;
  onConfirm: () => void;
  children?: ReactNode;
}

/** Asks once more before something that cannot be taken back. */
export function Confirm({
  open,
  onClose,
  title,
  description,
  act,
  look = "danger",
  phrase,
  ready = true,
  busy,
  error,
  onConfirm,
  children,
}: Props) {
  const [typed, setTyped] = useState("");
  const close = () => {
    setTyped("");
    onClose();
  };
  return (
    <Dialog open={open} onClose={close} title={title} description={description}>
      <form
        className="grid gap-4 px-5 py-4"
        onSubmit={(event) => {
          event.preventDefault();
          onConfirm();
        }}
      >
        <FormProblem error={error} />
        {children}
        {phrase !== undefined && (
          <Field
            label={
              <>
                Type <strong className="font-semibold">{phrase}</strong> to confirm
              </>
            }
          >
            {(control) => (
              <Input
                {...control}
                autoComplete="off"
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            )}
          </Field>
        )}
        <div className="flex justify-end gap-2">
          <Button onClick={close}>Cancel</Button>
          <Button
            type="submit"
            look={look}
            busy={busy}
            disabled={!ready || (phrase !== undefined && typed.trim() !== phrase)}
          >
            {act}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
