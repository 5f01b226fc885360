import { useState } from "react";
import { useAct } from "@/api/act";
import { decide, type Decision } from "@/api/run-control";
import type { Run, RunStep } from "@/api/runs";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Textarea } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/state";
import { pretty } from "@/lib/json";
import { JsonField, readObject } from "@/components/json-field";

interface Props {
  run: Run;
  step: RunStep;
  name: string;
  decision: Decision["decision"];
  onClose: () => void;
}

/** A person's word on what a run proposes; what is approved may be corrected first. */
export function DecideStep({ run, step, name, decision, onClose }: Props) {
  const before = step.waiting?.data ? pretty(step.waiting.data) : "";
  // What was read here is decided, also when the run asks something else meanwhile.
  const [ask] = useState(step.waiting?.ask);
  const [note, setNote] = useState("");
  const [edited, setEdited] = useState(before);
  const approving = decision === "approve";
  const act = useAct("workflows", (body: Decision) => decide(run, step.step_id, body), {
    done: `${name} is ${approving ? "approved" : "rejected"}.`,
    refused: "Nothing is decided.",
    onDone: onClose,
    quiet: true,
  });
  const change = edited.trim() === before.trim() ? null : readObject(edited);
  return (
    <Dialog
      open
      onClose={onClose}
      title={`${approving ? "Approve" : "Reject"} ${name}?`}
      description={step.waiting?.message ?? undefined}
    >
      <form
        className="grid gap-4 px-5 py-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (change === undefined) return;
          act.mutate({
            decision,
            ...(ask ? { ask } : {}),
            ...(note.trim() === "" ? {} : { note: note.trim() }),
            ...(approving && change ? { edited: change } : {}),
          });
        }}
      >
        <FormProblem error={act.error} />
        {approving && step.waiting?.data && (
          <JsonField
            label="What is approved"
            hint="Correct it here when it is almost right."
            value={edited}
            onChange={setEdited}
          />
        )}
        <Field label="Note" optional hint="Kept in the history of the run.">
          {(control) => (
            <Textarea
              {...control}
              rows={2}
              maxLength={2000}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          )}
        </Field>
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look={approving ? "primary" : "danger"} busy={act.isPending}>
            {approving ? "Approve" : "Reject"}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
