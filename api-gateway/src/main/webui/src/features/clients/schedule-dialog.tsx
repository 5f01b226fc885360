import { useId, useState } from "react";
import { useAct } from "@/api/act";
import { scheduleMailing, type Mailing } from "@/api/mailings";
import { Confirm } from "@/components/ui/confirm";
import { Field, Input } from "@/components/ui/field";
import { isZone, ownZone } from "@/lib/format";
import { told, untold } from "@/lib/forms";
import { localOf, momentOf, skipped } from "@/lib/times";
import { inWords } from "./moved";
import { readersOf } from "./readers";

const zones = Intl.supportedValuesOf("timeZone");
const day = 86_400_000;

/** Tomorrow at nine, by the clocks of a zone. */
function tomorrow(zone: string): string {
  return `${localOf(new Date(Date.now() + day).toISOString(), zone).slice(0, 10)}T09:00`;
}

/** When an e-mail to many goes out: from then on it is GoHighLevel's. */
export function ScheduleDialog({ mailing, onClose }: { mailing: Mailing; onClose: () => void }) {
  // What is on the screen was read when the dialog opened; what came since has not been seen.
  const [read] = useState(mailing);
  const [zone, setZone] = useState(ownZone);
  const [local, setLocal] = useState(() => tomorrow(zone));
  const list = useId();
  const at = momentOf(local, zone);
  const schedule = useAct("clients", () => scheduleMailing(read, { at: at ?? "", time_zone: zone }), {
    done: "It is scheduled at GoHighLevel.",
    onDone: onClose,
    quiet: true,
  });
  return (
    <Confirm
      open
      onClose={onClose}
      title={`Schedule ${read.name}`}
      description={`It goes to everybody of this: ${readersOf(read.audience)}. Afterwards it can no longer be changed here.`}
      act="Schedule it"
      look="primary"
      ready={at !== undefined}
      busy={schedule.isPending}
      error={untold(inWords(schedule.error), ["at"])}
      onConfirm={() => schedule.mutate(undefined)}
    >
      <Field label="Goes out" error={skipped(local, zone) ?? told(schedule.error, "at")}>
        {(control) => (
          <Input
            {...control}
            type="datetime-local"
            value={local}
            onChange={(event) => setLocal(event.target.value)}
          />
        )}
      </Field>
      <Field
        label="Time zone"
        hint="The time above is as clocks there show it."
        error={isZone(zone) ? undefined : "Choose one of the list, such as Europe/Berlin."}
      >
        {(control) => (
          <Input
            {...control}
            list={list}
            autoComplete="off"
            spellCheck={false}
            value={zone}
            onChange={(event) => setZone(event.target.value.trim())}
          />
        )}
      </Field>
      <datalist id={list}>
        {zones.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </datalist>
    </Confirm>
  );
}
