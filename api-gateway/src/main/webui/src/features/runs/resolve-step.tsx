import { useState } from "react";
import { useAct } from "@/api/act";
import { resolveStep, type Resolution, type RunRef } from "@/api/run-control";
import type { RunStep } from "@/api/runs";
import { JsonView } from "@/components/json-view";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Textarea } from "@/components/ui/field";
import { RadioCard } from "@/components/ui/radio-card";
import { FormProblem } from "@/components/ui/state";
import { JsonField, readObject } from "@/components/json-field";

const choices = [
  { value: "done", label: "It has happened", hint: "The run goes on as if the step had told so." },
  {
    value: "not_done",
    label: "It has not happened",
    hint: "The step fails; the run follows what it says about that.",
  },
  { value: "retry", label: "Do it again", hint: "Only when doing it twice does no harm." },
] as const;

interface Props {
  run: RunRef;
  step: RunStep;
  name: string;
  onClose: () => void;
}

/** Nobody knows whether it happened outside: somebody who has looked there says so. */
export function ResolveStep({ run, step, name, onClose }: Props) {
  const [resolution, setResolution] = useState<Resolution["resolution"] | null>(null);
  const [output, setOutput] = useState("");
  const [note, setNote] = useState("");
  const act = useAct("workflows", (body: Resolution) => resolveStep(run, step.step_id, body), {
    done: `${name} is resolved.`,
    refused: "Nothing has changed.",
    onDone: onClose,
    quiet: true,
  });
  const told = readObject(output);
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Resolve ${name}`}
      description="It may or may not have happened outside. Look there first, then say what you found."
    >
      <form
        className="grid gap-4 px-5 py-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!resolution || told === undefined) return;
          act.mutate({
            resolution,
            ...(resolution === "done" && told ? { output: told } : {}),
            ...(note.trim() === "" ? {} : { note: note.trim() }),
          });
        }}
      >
        <FormProblem error={act.error} />
        {step.known && <JsonView label="What is known" value={step.known} />}
        <fieldset className="grid gap-2">
          <legend className="mb-1.5 text-[0.8125rem] font-medium">What did you find?</legend>
          {choices.map(({ value, label, hint }) => (
            <RadioCard
              key={value}
              name="resolution"
              title={label}
              hint={hint}
              checked={resolution === value}
              onChoose={() => setResolution(value)}
            />
          ))}
        </fieldset>
        {resolution === "done" && (
          <JsonField
            label="Output"
            hint="What the step would have told the next ones."
            optional
            value={output}
            onChange={setOutput}
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
          <Button type="submit" look="primary" busy={act.isPending} disabled={!resolution}>
            Resolve
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
