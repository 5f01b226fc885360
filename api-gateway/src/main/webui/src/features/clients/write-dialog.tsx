import { useState } from "react";
import { useAct } from "@/api/act";
import type { Channel, Client, Message, MessageDraft } from "@/api/clients";
import { useOrg } from "@/api/session";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Input, Textarea } from "@/components/ui/field";
import { RadioCard } from "@/components/ui/radio-card";
import { FormProblem } from "@/components/ui/state";
import { formatNumber } from "@/lib/format";
import { told, untold } from "@/lib/forms";
import { toast } from "@/lib/toast";
import { nameOf } from "./client-list";
import { meaningOf } from "./message-status";
import { isNothingSent, writeOnce } from "./write-once";

const longest: Record<Channel, number> = { email: 200_000, sms: 1_600 };

/** What is to be said. */
function useDraft(client: Client) {
  const [channel, setChannel] = useState<Channel>(client.email ? "email" : "sms");
  const [subject, setSubject] = useState("");
  const [body, setBody] = useState("");
  const draft: MessageDraft = {
    channel,
    body: body.trim(),
    ...(channel === "email" && { subject: subject.trim() }),
  };
  const ready = draft.body !== "" && (channel === "sms" || subject.trim() !== "");
  return {
    draft,
    ready,
    values: { channel, subject, body },
    set: { channel: setChannel, subject: setSubject, body: setBody },
  };
}

type Draft = ReturnType<typeof useDraft>;

function Channels({ client, draft, error }: { client: Client; draft: Draft; error: string | undefined }) {
  const { channel } = draft.values;
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 text-[0.8125rem] font-medium">By</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {client.email && (
          <RadioCard
            name="channel"
            title="E-mail"
            hint={client.email}
            checked={channel === "email"}
            onChoose={() => draft.set.channel("email")}
          />
        )}
        {client.phone && (
          <RadioCard
            name="channel"
            title="SMS"
            hint={client.phone}
            checked={channel === "sms"}
            onChoose={() => draft.set.channel("sms")}
          />
        )}
      </div>
      {error && <p className="text-[0.8125rem] text-bad">{error}</p>}
    </fieldset>
  );
}

function Texts({ draft, error }: { draft: Draft; error: unknown }) {
  const { channel, subject, body } = draft.values;
  const left = longest[channel] - body.trim().length;
  const count = channel === "sms" ? `${formatNumber(Math.max(0, left))} characters left.` : undefined;
  return (
    <>
      {channel === "email" && (
        <Field label="Subject" error={told(error, "subject")}>
          {(control) => (
            <Input
              {...control}
              autoComplete="off"
              maxLength={200}
              value={subject}
              onChange={(event) => draft.set.subject(event.target.value)}
            />
          )}
        </Field>
      )}
      <Field
        label="Text"
        hint={count}
        error={
          told(error, "body") ??
          (left < 0 ? `At most ${formatNumber(longest[channel])} characters.` : undefined)
        }
      >
        {(control) => (
          <Textarea
            {...control}
            className="min-h-36"
            value={body}
            onChange={(event) => draft.set.body(event.target.value)}
          />
        )}
      </Field>
    </>
  );
}

/** One message to one client. What is known of its way is told; what is not known is not claimed. */
export function WriteDialog({ client, onClose }: { client: Client; onClose: () => void }) {
  const draft = useDraft(client);
  const org = useOrg();
  const [refused, setRefused] = useState<Message | null>(null);
  const send = useAct("messages", (said: MessageDraft) => writeOnce(org, client, said), {
    onDone: (message) => {
      setRefused(message.status === "refused" ? message : null);
      if (message.status === "refused") return;
      toast(message.status === "uncertain" ? "bad" : "good", meaningOf(message.status));
      onClose();
    },
    quiet: true,
  });
  const unanswered = send.error !== null && !isNothingSent(send.error);
  const submit = () => {
    setRefused(null);
    send.mutate(draft.draft);
  };
  return (
    <Dialog open onClose={onClose} title={`Write to ${nameOf(client)}`}>
      <form
        noValidate
        className="grid gap-4 px-5 py-4"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <FormProblem error={untold(send.error, ["channel", "subject", "body"])} />
        {unanswered && (
          <p className="text-[0.8125rem] text-soft">
            It may have gone. Send it again without changing it, also later: it goes out once.
          </p>
        )}
        {refused && (
          <p role="alert" className="rounded-md bg-bad-wash px-3 py-2.5 text-[0.8125rem] text-bad">
            {[meaningOf(refused.status), refused.detail, "You can try again."].filter(Boolean).join(" ")}
          </p>
        )}
        <Channels client={client} draft={draft} error={told(send.error, "channel")} />
        <Texts draft={draft} error={send.error} />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button
            type="submit"
            look="primary"
            busy={send.isPending}
            disabled={!draft.ready || draft.draft.body.length > longest[draft.values.channel]}
          >
            Send
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
