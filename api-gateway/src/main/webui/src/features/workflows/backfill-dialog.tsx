import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useAct } from "@/api/act";
import { useOrg } from "@/api/session";
import { backfill, type Span, type Trigger } from "@/api/triggers";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Input } from "@/components/ui/field";
import { FormProblem, Skeleton } from "@/components/ui/state";
import { formatTime, plural } from "@/lib/format";

/** From a day to a day, both counted whole, as the reader's clock has them. */
function spanOf(from: string, to: string): Span | null {
  if (!from || !to || to < from) return null;
  const end = new Date(`${to}T00:00:00`);
  end.setDate(end.getDate() + 1);
  const last = Math.min(end.getTime(), Date.now());
  return { from: new Date(`${from}T00:00:00`).toISOString(), to: new Date(last).toISOString() };
}

/** Runs for times that have passed; how many is told first. */
export function BackfillDialog({ trigger, onClose }: { trigger: Trigger; onClose: () => void }) {
  const org = useOrg();
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const [span, setSpan] = useState<Span | null>(null);
  const count = useQuery({
    queryKey: [org, "workflows", trigger.workflow_id, "backfill", trigger.trigger_id, span],
    queryFn: () => (span ? backfill(trigger, span, false) : Promise.reject(new Error("no span"))),
    enabled: span !== null,
    gcTime: 0,
  });
  const start = useAct("workflows", (chosen: Span) => backfill(trigger, chosen, true), {
    done: "The runs will start.",
    onDone: onClose,
  });
  const times = count.data?.times ?? [];
  const choose = (nextFrom: string, nextTo: string) => {
    setFrom(nextFrom);
    setTo(nextTo);
    setSpan(spanOf(nextFrom, nextTo));
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="Make up for the past"
      description="Starts a run for every time the schedule would have fired."
    >
      <form
        className="grid gap-4 px-5 py-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (span && count.data?.count) start.mutate(span);
        }}
      >
        <FormProblem error={count.error} />
        <div className="grid grid-cols-2 gap-3">
          <Field label="From">
            {(control) => (
              <Input
                {...control}
                type="date"
                value={from}
                onChange={(event) => choose(event.target.value, to)}
              />
            )}
          </Field>
          <Field label="To">
            {(control) => (
              <Input
                {...control}
                type="date"
                value={to}
                onChange={(event) => choose(from, event.target.value)}
              />
            )}
          </Field>
        </div>
        {span && count.isPending && <Skeleton className="h-12" />}
        {count.data && (
          <div role="status" className="rounded-lg bg-hover px-4 py-3 text-[0.8125rem]">
            <p className="font-medium">{plural(count.data.count, "run")} will start.</p>
            {times.length > 0 && (
              <p className="text-soft">
                {formatTime(times[0])} to {formatTime(times.at(-1))}
              </p>
            )}
          </div>
        )}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={start.isPending} disabled={!count.data?.count}>
            {count.data?.count ? `Start ${plural(count.data.count, "run")}` : "Start"}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
