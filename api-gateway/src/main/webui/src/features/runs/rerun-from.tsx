import { useState } from "react";
import { useAct } from "@/api/act";
import { rerunFrom, type RunRef } from "@/api/run-control";
import type { Run } from "@/api/runs";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormProblem } from "@/components/ui/state";
import { pretty, type JsonObject } from "@/lib/json";
import { JsonField, readObject } from "@/components/json-field";

interface Props {
  run: RunRef & Pick<Run, "input">;
  stepId: string;
  name: string;
  onClose: () => void;
}

/** Starts over from one step, with the run's input as it was or corrected. */
export function RerunFrom({ run, stepId, name, onClose }: Props) {
  const before = run.input ? pretty(run.input) : "{}";
  const [input, setInput] = useState(before);
  const act = useAct("workflows", (changed: JsonObject | null) => rerunFrom(run, stepId, changed), {
    done: `The run starts over from ${name}.`,
    refused: "Nothing was started.",
    onDone: onClose,
    quiet: true,
  });
  const read = readObject(input);
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Rerun from ${name}?`}
      description="This step and all that follow it run again. What came before stays as it is."
    >
      <form
        className="grid gap-4 px-5 py-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (read !== undefined) act.mutate(input.trim() === before.trim() ? null : read);
        }}
      >
        <FormProblem error={act.error} />
        <JsonField
          label="Input of the run"
          hint="Change it to try something else."
          value={input}
          onChange={setInput}
        />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={act.isPending}>
            Rerun
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
