import { useState } from "react";
import { direct, type Campaign } from "@/api/campaigns";
import { Confirm } from "@/components/ui/confirm";
import { Field, Input, Textarea } from "@/components/ui/field";
import { told } from "@/lib/forms";
import { useCampaignAct } from "./use-campaign-act";

interface Props {
  campaign: Campaign;
  act: "approve" | "reject";
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
};

/** A second pair of eyes before money is spent. */
export function ReviewDialog({ campaign, act, onClose }: Props) {
  const [note, setNote] = useState("");
  const [cap, setCap] = useState(campaign.budget_cap?.amount ?? "");
  const said = words[act];
  const review = useCampaignAct(
    () =>
      direct(campaign, {
        act,
        ...(note.trim() ? { note: note.trim() } : {}),
        ...(act === "approve" && cap.trim() ? { budget_cap: cap.trim() } : {}),
      }),
    { done: said.done, onDone: onClose, quiet: true },
  );
  const placed = told(review.error, "budget_cap");
  return (
    <Confirm
      open
      onClose={onClose}
      title={`${said.title}: ${campaign.name}`}
      description={said.text}
      act={said.act}
      look="primary"
      busy={review.isPending}
      error={placed ? null : review.error}
      onConfirm={() => review.mutate(undefined)}
    >
      {act === "approve" && (
        <Field
          label={`The budget may be raised to, in ${campaign.budget.currency}`}
          optional
          hint="Not above its budget when left empty."
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
      <Field label="Note" optional>
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
