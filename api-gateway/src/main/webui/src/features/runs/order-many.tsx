import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { countMany, orderMany, type ManyCount, type ManyOrder } from "@/api/bulk";
import type { RunFilter } from "@/api/run-filter";
import { useOrg } from "@/api/session";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Input, Select } from "@/components/ui/field";
import { FormProblem, Skeleton } from "@/components/ui/state";
import { formatNumber, plural } from "@/lib/format";
import { toast } from "@/lib/toast";
import { JsonField, readObject } from "@/components/json-field";

const acts = {
  cancel: { label: "Cancel", told: "cancelled" },
  pause: { label: "Pause", told: "paused" },
  resume: { label: "Resume", told: "resumed" },
  retry: { label: "Retry what failed", told: "tried again" },
  rerun: { label: "Rerun from a step", told: "started over" },
} as const;

interface Props {
  filter: RunFilter;
  /** Only those of the filter that failed or need attention are meant. */
  incident: boolean;
  offered: (keyof typeof acts)[];
  onClose: () => void;
}

interface CountProps {
  act: keyof typeof acts;
  ready: boolean;
  count: ManyCount | undefined;
  error: unknown;
}

/** What will happen to how many; nothing happens before somebody has read that. */
function Count({ act, ready, count, error }: CountProps) {
  if (!ready) return <p className="text-[0.8125rem] text-soft">Name the step first.</p>;
  if (error) return <FormProblem error={error} />;
  if (!count) return <Skeleton className="h-12" />;
  const { found, applies } = count;
  return (
    <div role="status" className="rounded-lg bg-hover px-4 py-3 text-[0.8125rem]">
      <p className="font-medium">
        {applies === 0
          ? "This applies to none of them."
          : `${plural(applies, "run")} will be ${acts[act].told}.`}
      </p>
      <p className="text-soft">
        The filter finds {formatNumber(found)}
        {found === applies ? "." : "; the others are in another state."}
      </p>
    </div>
  );
}

function countQuery(org: string, order: ManyOrder, ready: boolean) {
  return {
    queryKey: [org, "workflows", "count", order],
    queryFn: () => countMany(order),
    enabled: ready,
    placeholderData: keepPreviousData,
    gcTime: 0,
  };
}

export function OrderMany({ filter, incident, offered, onClose }: Props) {
  const org = useOrg();
  const queries = useQueryClient();
  const [act, setAct] = useState(offered[0]!);
  const [step, setStep] = useState("");
  const [input, setInput] = useState("");
  const changed = readObject(input);
  const rerun = act === "rerun" ? { from_step: step.trim(), ...(changed ? { input: changed } : {}) } : {};
  const order: ManyOrder = { act, filter, incident, ...rerun };
  const ready = act !== "rerun" || (step.trim() !== "" && changed !== undefined);
  const count = useQuery(countQuery(org, order, ready));
  const counted = count.isPlaceholderData ? undefined : count.data;
  const applies = counted?.applies;
  const run = useMutation({
    mutationFn: (expected: number) => orderMany(order, expected),
    onSuccess: (answer) => {
      toast("good", `${plural(answer.applies, "run")} will be ${acts[act].told}.`);
      onClose();
    },
    // The number has changed since it was counted: count again, and let them read it again.
    onError: () => void count.refetch(),
    onSettled: () => queries.invalidateQueries({ queryKey: [org, "workflows"] }),
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title="Act on all of these"
      description="On every run that the filter finds, also on those further down the list."
    >
      <form
        className="grid gap-4 px-5 py-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready && applies) run.mutate(applies);
        }}
      >
        <FormProblem error={run.error} />
        <Field label="What to do">
          {(control) => (
            <Select
              {...control}
              value={act}
              onChange={(event) => setAct(event.target.value as keyof typeof acts)}
            >
              {offered.map((each) => (
                <option key={each} value={each}>
                  {acts[each].label}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {act === "rerun" && (
          <>
            <Field label="From step" hint="Its id, as the workflow has it.">
              {(control) => (
                <Input {...control} value={step} onChange={(event) => setStep(event.target.value)} />
              )}
            </Field>
            <JsonField
              label="Input"
              hint="For all of them. Left empty, each keeps its own."
              optional
              value={input}
              onChange={setInput}
            />
          </>
        )}
        <Count act={act} ready={ready} count={counted} error={count.error} />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Leave them</Button>
          <Button
            type="submit"
            look={act === "cancel" ? "danger" : "primary"}
            busy={run.isPending}
            disabled={!ready || !applies}
          >
            {applies ? `${acts[act].label}: ${plural(applies, "run")}` : acts[act].label}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
