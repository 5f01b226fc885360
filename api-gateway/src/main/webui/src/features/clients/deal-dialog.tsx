import { useState } from "react";
import { useAct } from "@/api/act";
import type { Client } from "@/api/clients";
import { changeDeal, createDeal, type Deal, type DealStatus, type Pipeline } from "@/api/deals";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Input, Select } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/state";
import { humanize } from "@/lib/format";
import { told, untold } from "@/lib/forms";
import { begun, draftOf, type DealValues } from "./deal-values";

const statuses: DealStatus[] = ["open", "won", "lost", "abandoned"];
const fields = ["name", "pipeline", "stage", "status", "value"];

interface ChoiceProps {
  label: string;
  value: string;
  options: { value: string; label: string }[];
  error?: string | undefined;
  onChoose: (value: string) => void;
}

function Choice({ label, value, options, error, onChoose }: ChoiceProps) {
  return (
    <Field label={label} error={error}>
      {(control) => (
        <Select {...control} value={value} onChange={(event) => onChoose(event.target.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

interface PartProps {
  values: DealValues;
  set: (more: Partial<DealValues>) => void;
  error: unknown;
}

/** Where it is: a stage is one of its pipeline's. */
function Way({ values, set, error, pipelines }: PartProps & { pipelines: Pipeline[] }) {
  const stages = pipelines.find(({ pipeline_id }) => pipeline_id === values.pipeline)?.stages ?? [];
  const move = (pipeline: string) => {
    const first = pipelines.find(({ pipeline_id }) => pipeline_id === pipeline)?.stages[0];
    set({ pipeline, stage: first?.stage_id ?? "" });
  };
  return (
    <>
      {pipelines.length > 1 && (
        <Choice
          label="Pipeline"
          value={values.pipeline}
          options={pipelines.map(({ pipeline_id, name }) => ({ value: pipeline_id, label: name }))}
          error={told(error, "pipeline")}
          onChoose={move}
        />
      )}
      <Choice
        label="Stage"
        value={values.stage}
        options={stages.map(({ stage_id, name }) => ({ value: stage_id, label: name }))}
        error={told(error, "stage") ?? (pipelines.length > 1 ? undefined : told(error, "pipeline"))}
        onChoose={(stage) => set({ stage })}
      />
      <Choice
        label="Status"
        value={values.status}
        options={statuses.map((status) => ({ value: status, label: humanize(status) }))}
        error={told(error, "status")}
        onChoose={(status) => set({ status: status as DealStatus })}
      />
    </>
  );
}

function Worth({ values, set, error, currency }: PartProps & { currency: string }) {
  return (
    <Field label={`Value in ${currency}`} optional error={told(error, "value")}>
      {(control) => (
        <Input
          {...control}
          inputMode="decimal"
          autoComplete="off"
          value={values.amount}
          onChange={(event) => set({ amount: event.target.value })}
        />
      )}
    </Field>
  );
}

interface Props {
  client: Client;
  pipelines: Pipeline[];
  /** The one to change; a new one without. */
  deal?: Deal;
  onClose: () => void;
}

/** A sale that begins, or goes on. */
export function DealDialog({ client, pipelines, deal, onClose }: Props) {
  // What is on the screen was read when the dialog opened; what came since has not been seen.
  const [read] = useState(deal);
  const [values, setValues] = useState(() => begun(pipelines, read));
  const currency = read?.value.currency ?? pipelines[0]?.currency ?? "";
  const draft = draftOf(values, currency, read);
  const id = client.client_id;
  const save = useAct(
    "clients",
    () => (read ? changeDeal(id, read.opportunity_id, draft) : createDeal(id, draft)),
    {
      done: read ? "It is changed, at GoHighLevel too." : "The opportunity is at GoHighLevel.",
      onDone: onClose,
      quiet: true,
    },
  );
  const part = {
    values,
    set: (more: Partial<DealValues>) => setValues((now) => ({ ...now, ...more })),
    error: save.error,
  };
  return (
    <Dialog open onClose={onClose} title={read ? `Change ${read.name}` : "New opportunity"}>
      <form
        noValidate
        className="grid gap-4 px-5 py-4"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(undefined);
        }}
      >
        <FormProblem error={untold(save.error, fields)} />
        <Field label="Name" error={told(save.error, "name")}>
          {(control) => (
            <Input
              {...control}
              autoComplete="off"
              maxLength={200}
              value={values.name}
              onChange={(event) => part.set({ name: event.target.value })}
            />
          )}
        </Field>
        <Way {...part} pipelines={pipelines} />
        <Worth {...part} currency={currency} />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button
            type="submit"
            look="primary"
            busy={save.isPending}
            disabled={Object.keys(draft).length === 0}
          >
            {read ? "Save" : "Add the opportunity"}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
