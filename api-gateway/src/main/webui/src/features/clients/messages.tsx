import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Mail, MessageSquare } from "lucide-react";
import { messageQuery, messagesQuery, type Client, type Message } from "@/api/clients";
import { useOrg } from "@/api/session";
import { Card, CardHead } from "@/components/ui/card";
import { LoadMore } from "@/components/ui/load-more";
import { QueryState } from "@/components/ui/query-state";
import { Empty } from "@/components/ui/state";
import { formatTime } from "@/lib/format";
import { meaningOf, MessageStatus } from "./message-status";

function Row({ message }: { message: Message }) {
  const news = useQuery(messageQuery(useOrg(), message));
  const { channel, status, detail, subject, body, sent_at } = news.data ?? message;
  const Icon = channel === "email" ? Mail : MessageSquare;
  return (
    <li className="grid gap-1.5 px-5 py-3.5 text-[0.8125rem]">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Icon className="size-4 shrink-0 text-faint" aria-hidden />
        <span className="font-medium wrap-anywhere">{channel === "email" ? subject || "E-mail" : "SMS"}</span>
        <MessageStatus status={status} />
        <span className="ml-auto text-xs text-faint">{formatTime(sent_at)}</span>
      </div>
      <p className="line-clamp-4 whitespace-pre-line text-soft wrap-anywhere">{body}</p>
      <p className="text-xs text-faint">
        {meaningOf(status)}
        {detail && ` GoHighLevel says: ${detail}`}
      </p>
    </li>
  );
}

function None({ client }: { client: Client }) {
  return (
    <Empty
      icon={<Mail aria-hidden />}
      title="Nothing written yet"
      text={
        client.email || client.phone
          ? "E-mails and SMS go out by GoHighLevel. How far each one came is told here."
          : "The client has neither an e-mail address nor a phone."
      }
    />
  );
}

/** What was written to a client from here, and how far each message came. */
export function Messages({ client }: { client: Client }) {
  const messages = useInfiniteQuery(messagesQuery(useOrg(), client.client_id));
  return (
    <Card className="overflow-hidden">
      <CardHead
        title="Messages"
        hint="Those that were written from here; the answers are in GoHighLevel."
        className="pb-3"
      />
      <div className="border-t">
        <QueryState query={messages} what="the messages">
          {(all) =>
            all.length === 0 ? (
              <None client={client} />
            ) : (
              <>
                <ul className="divide-y">
                  {all.map((each) => (
                    <Row key={each.message_id} message={each} />
                  ))}
                </ul>
                <LoadMore list={messages} what="messages" />
              </>
            )
          }
        </QueryState>
      </div>
    </Card>
  );
}
