import { useState } from "react";
import { useAct } from "@/api/act";
import { mostDays, type Keeping } from "@/api/retention";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { Field, Input } from "@/components/ui/field";
import { RadioCard } from "@/components/ui/radio-card";
import { told, untold } from "@/lib/forms";
import { plural } from "@/lib/format";

interface Props {
  what: "executions" | "runs";
  keeping: Keeping;
  /** Whether the platform may delete where the organisation says nothing. */
  platform: boolean;
  may: boolean;
  save: (days: number | null) => Promise<Keeping>;
}

function saying({ effective }: Keeping): string {
  return effective === null
    ? "They are kept without an end."
    : `They are deleted ${plural(effective, "day")} after they ended.`;
}

function read(text: string): number | null {
  const days = Number(text);
  return /^\d+$/.test(text.trim()) && days >= 1 && days <= mostDays ? days : null;
}

/** Says how long is kept what has ended; what makes it shorter is asked once more, for it cannot be taken back. */
export function KeepingForm({ what, keeping, platform, may, save }: Props) {
  const [limited, setLimited] = useState(keeping.days !== null);
  const [text, setText] = useState(String(keeping.effective ?? 90));
  const [asked, setAsked] = useState(false);
  const [tried, setTried] = useState(false);
  const days = limited ? read(text) : null;
  const wrong = limited && days === null;
  const act = useAct("retention", save, {
    done: "How long they are kept is saved.",
    onDone: () => setAsked(false),
    quiet: true,
  });
  const deletes = days === null ? platform && keeping.days !== null : days < (keeping.effective ?? Infinity);
  const gone =
    days === null ? "What the platform keeps no longer" : `What ended more than ${plural(days, "day")} ago`;
  if (!may) return <p className="px-5 py-4 text-[0.8125rem]">{saying(keeping)}</p>;
  return (
    <>
      <form
        noValidate
        className="grid max-w-xl gap-3 px-5 py-4"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (wrong) return;
          if (deletes) setAsked(true);
          else act.mutate(days);
        }}
      >
        <fieldset className="grid gap-2">
          <legend className="sr-only">How long {what} are kept</legend>
          <RadioCard
            name={what}
            title={platform ? "As the platform does" : "Without an end"}
            hint={platform ? keeping.days === null && saying(keeping) : "None is deleted."}
            checked={!limited}
            onChoose={() => setLimited(false)}
          />
          <RadioCard
            name={what}
            title="For a time"
            hint="What ended longer ago is deleted."
            checked={limited}
            onChoose={() => setLimited(true)}
          />
        </fieldset>
        {limited && (
          <Field
            label="Days"
            hint={`1 to ${mostDays}.`}
            error={
              (tried && wrong && `Enter a number of days from 1 to ${mostDays}.`) || told(act.error, "days")
            }
            className="max-w-40"
          >
            {(control) => (
              <Input
                {...control}
                inputMode="numeric"
                autoComplete="off"
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
            )}
          </Field>
        )}
        <Button
          type="submit"
          look="primary"
          className="justify-self-start"
          busy={act.isPending}
          disabled={!wrong && days === keeping.days}
        >
          Save
        </Button>
      </form>
      <Confirm
        open={asked}
        onClose={() => setAsked(false)}
        title={`Delete older ${what}?`}
        description={`${gone} is deleted, now and from now on. It cannot be called back.`}
        act="Keep no longer"
        busy={act.isPending}
        error={untold(act.error, [])}
        onConfirm={() => act.mutate(days)}
      />
    </>
  );
}
