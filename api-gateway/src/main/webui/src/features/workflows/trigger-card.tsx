import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { CalendarClock, Pause, Play, Trash2, Webhook, Zap } from "lucide-react";
import { useState } from "react";
import { useMay } from "@/api/account";
import { useAct } from "@/api/act";
import { useOrg } from "@/api/session";
import { pauseTrigger, removeTrigger, resumeTrigger, upcomingQuery, type Trigger } from "@/api/triggers";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Confirm } from "@/components/ui/confirm";
import { Fact } from "@/components/ui/fact";
import { formatNumber, formatTime } from "@/lib/format";
import { BackfillDialog } from "./backfill-dialog";
import { triggerText } from "./trigger-text";
import { WebhookDialog } from "./webhook-dialog";

const icons = { schedule: CalendarClock, event: Zap, webhook: Webhook };

function Upcoming({ trigger }: { trigger: Trigger }) {
  const upcoming = useQuery(upcomingQuery(useOrg(), trigger));
  if (!upcoming.data || upcoming.data.length === 0) return null;
  return (
    <Fact name="Next">
      <ol>
        {upcoming.data.map((at) => (
          <li key={at}>{formatTime(at, trigger.time_zone)}</li>
        ))}
      </ol>
    </Fact>
  );
}

function Facts({ trigger }: { trigger: Trigger }) {
  const { fired, skipped, missed, waiting, last_at, last_execution_id: runId } = trigger;
  const facts = [
    { name: "Started", value: fired, told: true },
    { name: "Skipped", value: skipped, told: skipped > 0 },
    { name: "Missed", value: missed, told: missed > 0 },
    { name: "Waiting", value: waiting ?? 0, told: (waiting ?? 0) > 0 },
  ];
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-3 text-[0.8125rem]">
      {trigger.type === "schedule" && !trigger.paused && <Upcoming trigger={trigger} />}
      {facts
        .filter(({ told }) => told)
        .map(({ name, value }) => (
          <Fact key={name} name={name} className="tnum">
            {formatNumber(value)}
          </Fact>
        ))}
      {last_at && (
        <Fact name="Last">
          {runId ? (
            <Link
              to="/workflows/$workflowId/runs/$runId"
              params={{ workflowId: trigger.workflow_id, runId }}
              className="text-accent-text underline-offset-4 hover:underline"
            >
              {formatTime(last_at)}
            </Link>
          ) : (
            formatTime(last_at)
          )}
        </Fact>
      )}
    </dl>
  );
}

function Acts({ trigger }: { trigger: Trigger }) {
  const mayRun = useMay("workflow:execute");
  const mayWrite = useMay("workflow:write");
  const [open, setOpen] = useState<"webhook" | "backfill" | "remove" | null>(null);
  const close = () => setOpen(null);
  const pause = useAct("workflows", pauseTrigger, { done: "It starts nothing until it is resumed." });
  const resume = useAct("workflows", resumeTrigger, { done: "It goes on from now." });
  const remove = useAct("workflows", removeTrigger, { done: "The trigger is gone.", onDone: close });
  const turn = trigger.paused ? resume : pause;
  return (
    <div className="flex flex-wrap gap-2">
      {mayRun && (
        <Button size="sm" busy={turn.isPending} onClick={() => turn.mutate(trigger)}>
          {trigger.paused ? <Play aria-hidden /> : <Pause aria-hidden />}{" "}
          {trigger.paused ? "Resume" : "Pause"}
        </Button>
      )}
      {mayRun && trigger.type === "schedule" && (
        <Button size="sm" onClick={() => setOpen("backfill")}>
          Make up for the past
        </Button>
      )}
      {mayWrite && trigger.type === "webhook" && (
        <Button size="sm" onClick={() => setOpen("webhook")}>
          Address and secret
        </Button>
      )}
      {mayWrite && !trigger.declared && (
        <Button size="sm" look="ghost" onClick={() => setOpen("remove")}>
          <Trash2 aria-hidden /> Remove
        </Button>
      )}
      {open === "webhook" && <WebhookDialog trigger={trigger} onClose={close} />}
      {open === "backfill" && <BackfillDialog trigger={trigger} onClose={close} />}
      <Confirm
        open={open === "remove"}
        onClose={close}
        title="Remove this trigger?"
        description="It starts no more runs. Those it has started stay."
        act="Remove"
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate(trigger)}
      />
    </div>
  );
}

export function TriggerCard({ trigger }: { trigger: Trigger }) {
  const Icon = icons[trigger.type];
  return (
    <Card className="grid gap-3 px-5 py-4">
      <div className="flex flex-wrap items-start gap-3">
        <span className="grid size-9 shrink-0 place-items-center rounded-lg bg-accent-wash text-accent-text">
          <Icon className="size-4.5" aria-hidden />
        </span>
        <div className="min-w-48 flex-1">
          <h2 className="flex flex-wrap items-center gap-2 font-medium">
            {trigger.name ?? triggerText(trigger)}
            {trigger.paused && <Badge tone="warn">Paused</Badge>}
            {trigger.declared && <Badge>Part of the definition</Badge>}
          </h2>
          {trigger.name && <p className="text-[0.8125rem] text-soft">{triggerText(trigger)}</p>}
        </div>
        <Acts trigger={trigger} />
      </div>
      {trigger.problem && (
        <p role="alert" className="rounded-md bg-bad-wash px-3 py-2 text-[0.8125rem] text-bad">
          {trigger.problem}
        </p>
      )}
      <Facts trigger={trigger} />
    </Card>
  );
}
