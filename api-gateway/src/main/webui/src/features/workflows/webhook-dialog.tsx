import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useOrg } from "@/api/session";
import { rotateWebhook, webhookAccess, type Trigger, type WebhookAccess } from "@/api/triggers";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { QueryState } from "@/components/ui/query-state";
import { Secret } from "@/components/ui/secret";
import { FormProblem } from "@/components/ui/state";

function Access({ access }: { access: WebhookAccess }) {
  return (
    <>
      <div className="grid gap-1.5">
        <p className="text-[0.8125rem] font-medium">Address</p>
        <Secret label="Address" text={`${location.origin}${access.path}`} />
      </div>
      {access.secret && (
        <div className="grid gap-1.5">
          <p className="text-[0.8125rem] font-medium">Secret to sign with</p>
          <Secret label="Secret" text={access.secret} />
          <p className="text-xs text-faint">
            Callers send X-Omnify-Signature: t=&lt;seconds&gt;,v1=&lt;hex HMAC-SHA256 of t, a dot and the
            body&gt;. The same X-Omnify-Delivery starts one run only.
          </p>
        </div>
      )}
    </>
  );
}

/** Who knows these may start runs, so they are asked for only when somebody wants to see them. */
export function WebhookDialog({ trigger, onClose }: { trigger: Trigger; onClose: () => void }) {
  const queryKey = [useOrg(), "workflows", trigger.workflow_id, "webhook", trigger.trigger_id];
  const access = useQuery({ queryKey, queryFn: () => webhookAccess(trigger), gcTime: 0 });
  const [sure, setSure] = useState(false);
  const rotate = useMutation({
    mutationFn: () => rotateWebhook(trigger),
    gcTime: 0,
    onSuccess: async () => {
      setSure(false);
      await access.refetch();
    },
  });
  return (
    <Dialog open onClose={onClose} title="Webhook" description="Whoever knows these may start runs.">
      <div className="grid gap-4 px-5 py-4">
        <QueryState query={access} what="the address">
          {(known) => <Access access={known} />}
        </QueryState>
        <FormProblem error={rotate.error} />
        <div className="flex flex-wrap items-center justify-end gap-2">
          {sure && (
            <p role="alert" className="w-full text-[0.8125rem] text-warn">
              The present address and secret stop working at once.
            </p>
          )}
          <Button
            look="danger"
            busy={rotate.isPending}
            onClick={() => (sure ? rotate.mutate() : setSure(true))}
          >
            {sure ? "Replace them now" : "Replace both"}
          </Button>
          <Button onClick={onClose}>Done</Button>
        </div>
      </div>
    </Dialog>
  );
}
