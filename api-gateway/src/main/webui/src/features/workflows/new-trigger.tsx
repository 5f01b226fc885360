import { useState, type ReactNode } from "react";
import { createTrigger, type TriggerDraft } from "@/api/triggers";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useOrg } from "@/api/session";
import { Button } from "@/components/ui/button";
import { Check } from "@/components/ui/check";
import { Dialog } from "@/components/ui/dialog";
import { Field, Input, Select } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/state";
import { told } from "@/lib/forms";
import { toast } from "@/lib/toast";

type Kind = TriggerDraft["type"];

const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

const begun: Record<Kind, TriggerDraft> = {
  schedule: { type: "schedule", cron: "0 9 * * *", overlap: "skip" },
  event: { type: "event", event_type: "" },
  webhook: { type: "webhook", signed: true },
};

interface PartProps {
  draft: TriggerDraft;
  set: (change: Partial<TriggerDraft>) => void;
  error: unknown;
}

type TextField = "cron" | "time_zone" | "event_type" | "filter" | "name";

function Text(props: PartProps & { name: TextField; label: string; hint?: ReactNode; optional?: boolean }) {
  const { draft, set, error, name, label, hint, optional = false } = props;
  return (
    <Field label={label} hint={hint} optional={optional} error={told(error, name)}>
      {(control) => (
        <Input
          {...control}
          autoComplete="off"
          spellCheck={false}
          value={draft[name] ?? ""}
          onChange={(event) => set({ [name]: event.target.value || undefined })}
        />
      )}
    </Field>
  );
}

function Parts(props: PartProps) {
  const { draft, set } = props;
  if (draft.type === "webhook")
    return (
      <Check
        label="Callers sign what they send"
        hint="Keep this on unless the caller cannot sign."
        checked={draft.signed ?? true}
        onChange={(event) => set({ signed: event.target.checked })}
      />
    );
  if (draft.type === "event")
    return (
      <>
        <Text {...props} name="event_type" label="Event" hint="Such as agent.execution.finished." />
        <Text
          {...props}
          name="filter"
          label="Only where"
          hint="An expression, such as event.data.status == 'failed'."
          optional
        />
      </>
    );
  return (
    <>
      <Text
        {...props}
        name="cron"
        label="Times"
        hint="Minute, hour, day, month, weekday: 0 9 * * 1 is Mondays at nine."
      />
      <Text {...props} name="time_zone" label="Time zone" hint="Summer time is followed." />
      <Field label="While the run before still goes on">
        {(control) => (
          <Select
            {...control}
            value={draft.overlap ?? "skip"}
            onChange={(event) => set({ overlap: event.target.value as "skip" })}
          >
            <option value="skip">Skip this time</option>
            <option value="queue">Wait for its end</option>
            <option value="cancel">Cancel it</option>
            <option value="allow">Run both</option>
          </Select>
        )}
      </Field>
    </>
  );
}

export function NewTrigger({ workflowId, onClose }: { workflowId: string; onClose: () => void }) {
  const org = useOrg();
  const queries = useQueryClient();
  const [draft, setDraft] = useState<TriggerDraft>({ ...begun.schedule, time_zone: zone() });
  const create = useMutation({
    mutationFn: () => createTrigger(workflowId, draft),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: [org, "workflows", workflowId] });
      toast("good", "The trigger is set.");
      onClose();
    },
  });
  const set = (change: Partial<TriggerDraft>) => setDraft({ ...draft, ...change });
  const part = { draft, set, error: create.error };
  const placed = ["cron", "time_zone", "event_type", "filter", "name"].some((each) =>
    told(create.error, each),
  );
  return (
    <Dialog open onClose={onClose} title="New trigger" description="Starts this workflow by itself.">
      <form
        noValidate
        className="grid gap-4 px-5 py-4"
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate();
        }}
      >
        <FormProblem error={placed ? null : create.error} />
        <Field label="Kind">
          {(control) => (
            <Select
              {...control}
              value={draft.type}
              onChange={(event) => {
                const kind = event.target.value as Kind;
                setDraft({ ...begun[kind], ...(kind === "schedule" ? { time_zone: zone() } : {}) });
              }}
            >
              <option value="schedule">Schedule</option>
              <option value="event">Event</option>
              <option value="webhook">Webhook</option>
            </Select>
          )}
        </Field>
        <Text {...part} name="name" label="Name" optional />
        <Parts {...part} />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={create.isPending}>
            Set trigger
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
