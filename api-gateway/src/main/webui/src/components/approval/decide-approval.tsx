import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { decideApproval, type Approval, type Verdict } from "@/api/approvals";
import { useOrg } from "@/api/session";
import { JsonField, readObject } from "@/components/json-field";
import { JsonView } from "@/components/json-view";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Textarea } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/state";
import { formatMoney } from "@/lib/format";
import { told, untold } from "@/lib/forms";
import { pretty } from "@/lib/json";
import { toast } from "@/lib/toast";

interface Props {
  approval: Approval;
  act: "approve" | "edit" | "reject";
  onClose: () => void;
}

const titles = { approve: "Approve", edit: "Edit and approve", reject: "Reject" };

/** A person's word on what an agent is about to do; what is approved may be corrected first. */
export function DecideApproval({ approval, act, onClose }: Props) {
  const org = useOrg();
  const queries = useQueryClient();
  const before = pretty(approval.arguments ?? {});
  const [edited, setEdited] = useState(before);
  const [comment, setComment] = useState("");
  const change = act === "edit" && edited.trim() !== before.trim() ? readObject(edited) : null;
  const decide = useMutation({
    mutationFn: (verdict: Verdict) => decideApproval(approval.approval_id, verdict),
    onSuccess: () => {
      toast("good", act === "reject" ? "It is rejected." : "It is approved; the agent goes on.");
      onClose();
    },
    onSettled: () => {
      for (const part of ["approvals", "executions"])
        void queries.invalidateQueries({ queryKey: [org, part] });
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={`${titles[act]}: ${approval.tool}`}
      description={
        approval.money
          ? `${formatMoney(approval.money)} is at stake.`
          : (approval.reason ?? "The agent waits for your word.")
      }
    >
      <form
        className="grid gap-4 px-5 py-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (change === undefined) return;
          decide.mutate({
            decision: act === "reject" ? "reject" : "approve",
            ...(change ? { arguments: change } : {}),
            ...(comment.trim() === "" ? {} : { comment: comment.trim() }),
          });
        }}
      >
        <FormProblem error={act === "edit" ? untold(decide.error, ["arguments"]) : decide.error} />
        {act === "edit" ? (
          <JsonField
            label="What will be done"
            hint="The tool is called with exactly this."
            value={edited}
            onChange={(text) => {
              setEdited(text);
              decide.reset();
            }}
            error={told(decide.error, "arguments")}
          />
        ) : (
          <JsonView
            label={act === "reject" ? "What will not be done" : "What will be done"}
            value={approval.arguments}
          />
        )}
        <Field
          label="Comment"
          optional
          hint={act === "reject" ? "The agent is told." : "Kept with the decision."}
        >
          {(control) => (
            <Textarea
              {...control}
              rows={2}
              maxLength={2000}
              value={comment}
              onChange={(event) => setComment(event.target.value)}
            />
          )}
        </Field>
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look={act === "reject" ? "danger" : "primary"} busy={decide.isPending}>
            {act === "reject" ? "Reject" : "Approve"}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
