import { useState } from "react";
import { useAct } from "@/api/act";
import { direct, type Campaign } from "@/api/campaigns";
import { Confirm } from "@/components/ui/confirm";
import { Field, Input, Textarea } from "@/components/ui/field";
import { told, untold } from "@/lib/forms";
import { isAmount } from "./budget";

interface Props {
  campaign: Campaign;
  act: "approve" | "reject" | "raise";
  onClose: () => void;
}

const words = {
  approve: {
    title: "Approve",
    act: "Approve",
    text: "From then on it can be launched as it is now, and spends money.",
    done: "It is approved.",
  },
  reject: {
    title: "Give back",
    act: "Give back",
    text: "It becomes a draft again for those who wrote it.",
    done: "It is a draft again.",
  },
  raise: {
    title: "Raise the cap",
    act: "Raise the cap",
    text: "What it spends stays as it is; its budget may be changed up to the cap without another approval.",
    done: "The cap is changed.",
  },
};

/** A second pair of eyes before money is spent. */
export function ReviewDialog({ campaign, act, onClose }: Props) {
  // What is on the screen was read when the dialog opened; what came since has not been seen.
  const [read] = useState(campaign);
  const [note, setNote] = useState("");
  const [cap, setCap] = useState(read.budget_cap?.amount ?? "");
  const said = words[act];
  const capped = act !== "reject";
  // Without one it keeps the cap it has: who empties it wants no more than its budget.
  const limit = cap.trim() || (read.budget_cap ? read.budget.amount : "");
  const review = useAct(
    "campaigns",
    () =>
      direct(read, {
        act: capped ? "approve" : "reject",
        ...(note.trim() ? { note: note.trim() } : {}),
        ...(capped && limit ? { budget_cap: limit } : {}),
      }),
    { done: said.done, onDone: onClose, quiet: true },
  );
  const placed = told(review.error, "budget_cap") ?? told(review.error, "budget");
  return (
    <Confirm
      open
      onClose={onClose}
      title={`${said.title}: ${read.name}`}
      description={said.text}
      act={said.act}
      look="primary"
      ready={act !== "raise" || isAmount(cap)}
      busy={review.isPending}
      error={untold(review.error, capped ? ["budget_cap", "budget", "note"] : ["note"])}
      onConfirm={() => review.mutate(undefined)}
    >
      {capped && (
        <Field
          label={`The budget may be raised to, in ${read.budget.currency}`}
          optional={act === "approve"}
          hint={act === "approve" ? "Not above its budget when left empty." : undefined}
          error={placed}
        >
          {(control) => (
            <Input
              {...control}
              inputMode="decimal"
              autoComplete="off"
              value={cap}
              onChange={(event) => setCap(event.target.value)}
            />
          )}
        </Field>
      )}
      <Field label="Note" optional error={told(review.error, "note")}>
        {(control) => (
          <Textarea
            {...control}
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
    </Confirm>
  );
}
