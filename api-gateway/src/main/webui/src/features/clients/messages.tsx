import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Mail, MessageSquare } from "lucide-react";
import { messageQuery, type Client, type Message, type MessageDraft } from "@/api/clients";
import { useOrg } from "@/api/session";
import { Card, CardHead } from "@/components/ui/card";
import { Empty } from "@/components/ui/state";
import { formatTime } from "@/lib/format";
import { meaningOf, MessageStatus } from "./message-status";

/** A message as it was written, with what was answered then. */
export interface Written extends MessageDraft {
  message: Message;
}

const keyOf = (org: string, client: string) => [org, "written", client];

/** What was written to a client since the dashboard was opened, newest first, and how to add to it. */
export function useWritten(client: string) {
  const org = useOrg();
  const queries = useQueryClient();
  const queryKey = keyOf(org, client);
  const written = useQuery<Written[]>({ queryKey, queryFn: () => [], staleTime: Infinity, gcTime: Infinity });
  const add = (one: Written) => {
    const others = (all: Written[] = []) =>
      all.filter(({ message }) => message.message_id !== one.message.message_id);
    queries.setQueryData<Written[]>(queryKey, (all) => [one, ...others(all)]);
  };
  return { all: written.data ?? [], add };
}

function Row({ client, written }: { client: Client; written: Written }) {
  const news = useQuery({
    ...messageQuery(useOrg(), client.client_id, written.message.message_id),
    initialData: written.message,
  });
  const { channel, status, detail, sent_at } = news.data;
  const Icon = channel === "email" ? Mail : MessageSquare;
  return (
    <li className="grid gap-1.5 px-5 py-3.5 text-[0.8125rem]">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Icon className="size-4 shrink-0 text-faint" aria-hidden />
        <span className="font-medium wrap-anywhere">
          {channel === "email" ? (written.subject ?? "E-mail") : "SMS"}
        </span>
        <MessageStatus status={status} />
        <span className="ml-auto text-xs text-faint">{formatTime(sent_at)}</span>
      </div>
      <p className="line-clamp-4 whitespace-pre-line text-soft wrap-anywhere">{written.body}</p>
      <p className="text-xs text-faint">
        {meaningOf(status)}
        {detail && ` GoHighLevel says: ${detail}`}
      </p>
    </li>
  );
}

/** What was written to a client, and how far each message came. */
export function Messages({ client }: { client: Client }) {
  const { all } = useWritten(client.client_id);
  return (
    <Card className="overflow-hidden">
      <CardHead
        title="Messages"
        hint="Those written since you opened the dashboard; the whole conversation is in GoHighLevel."
        className="pb-3"
      />
      {all.length === 0 ? (
        <Empty
          icon={<Mail aria-hidden />}
          title="Nothing written yet"
          text={
            client.email || client.phone
              ? "E-mails and SMS go out by GoHighLevel. How far each one came is told here."
              : "The client has neither an e-mail address nor a phone."
          }
          className="border-t"
        />
      ) : (
        <ul className="divide-y border-t">
          {all.map((each) => (
            <Row key={each.message.message_id} client={client} written={each} />
          ))}
        </ul>
      )}
    </Card>
  );
}
