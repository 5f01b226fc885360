import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { MailPlus, Plus } from "lucide-react";
import { useMay } from "@/api/account";
import { mailingsQuery, type Mailing } from "@/api/mailings";
import { useOrg } from "@/api/session";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { LoadMore } from "@/components/ui/load-more";
import { QueryState } from "@/components/ui/query-state";
import { Empty } from "@/components/ui/state";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { formatNumber, formatTime, ownZone } from "@/lib/format";
import { ClientsFrame } from "./clients-frame";
import { percent, shareOf } from "./email-stats";
import { MailingState } from "./mailing-status";
import { readersOf } from "./readers";
import { useCrm } from "./use-crm";

const route = getRouteApi("/app/clients/mailings");

function New({ connection }: { connection: string | undefined }) {
  if (!useMay("lead:write")) return null;
  return (
    <Button asChild look="primary">
      <Link to="/clients/mailings/new" search={{ crm: connection }}>
        <Plus aria-hidden /> New e-mail campaign
      </Link>
    </Button>
  );
}

function Row({ mailing }: { mailing: Mailing }) {
  const { campaign_id: mailingId, name, subject, status, audience, scheduled_at, stats } = mailing;
  const rate = (part: number) => (stats.delivered > 0 ? percent(shareOf(part, stats.delivered)) : "–");
  return (
    <Tr>
      <Td className="min-w-44">
        <Link
          to="/clients/mailings/$mailingId"
          params={{ mailingId }}
          className="font-medium wrap-anywhere hover:text-accent-text hover:underline"
        >
          {name}
        </Link>
        <p className="text-xs wrap-anywhere text-faint">{subject}</p>
      </Td>
      <Td>
        <MailingState status={status} />
      </Td>
      <Td className="min-w-28 wrap-anywhere">{readersOf(audience)}</Td>
      <Td className="whitespace-nowrap">
        {scheduled_at ? formatTime(scheduled_at, ownZone()) : "Not scheduled"}
      </Td>
      <Td number>{stats.sent > 0 ? formatNumber(stats.sent) : "–"}</Td>
      <Td number>{rate(stats.opened)}</Td>
      <Td number>{rate(stats.clicked)}</Td>
    </Tr>
  );
}

const head = (
  <>
    <Th>E-mail campaign</Th>
    <Th>State</Th>
    <Th>Readers</Th>
    <Th>Goes out</Th>
    <Th number>Sent</Th>
    <Th number>Opened</Th>
    <Th number>Clicked</Th>
  </>
);

function List({ connection }: { connection: string | undefined }) {
  const mailings = useInfiniteQuery(mailingsQuery(useOrg(), connection));
  return (
    <Card className="overflow-hidden">
      <QueryState query={mailings} what="the e-mail campaigns">
        {(all) =>
          all.length === 0 ? (
            <Empty
              icon={<MailPlus aria-hidden />}
              title="No e-mail campaign yet"
              text="One e-mail to all clients with a tag, or of a segment. It is a draft here until you schedule it."
              action={<New connection={connection} />}
            />
          ) : (
            <>
              <Table caption="E-mail campaigns" head={head}>
                {all.map((mailing) => (
                  <Row key={mailing.campaign_id} mailing={mailing} />
                ))}
              </Table>
              <LoadMore list={mailings} what="e-mail campaigns" />
            </>
          )
        }
      </QueryState>
    </Card>
  );
}

export default function MailingsPage() {
  const crms = useCrm(route.useSearch().crm);
  const navigate = route.useNavigate();
  const { id } = crms.crm;
  return (
    <ClientsFrame
      title="E-mail campaigns"
      hint="One e-mail to many clients, sent by GoHighLevel."
      crms={crms}
      onChoose={(crm) => void navigate({ search: { crm }, replace: true })}
      actions={<New connection={id} />}
    >
      <List connection={id} />
    </ClientsFrame>
  );
}
