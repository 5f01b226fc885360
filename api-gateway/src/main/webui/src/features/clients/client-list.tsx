import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Users } from "lucide-react";
import type { ReactNode } from "react";
import { clientsQuery, type Client, type ClientFilter } from "@/api/clients";
import { useOrg } from "@/api/session";
import { Card } from "@/components/ui/card";
import { LoadMore } from "@/components/ui/load-more";
import { QueryState } from "@/components/ui/query-state";
import { Empty } from "@/components/ui/state";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { formatAgo, formatDay } from "@/lib/format";
import { Stale } from "./crm-notices";
import { Tags } from "./tags";

/** What to call somebody of whom the CRM may not know a name. */
export function nameOf({ name, email, phone }: Pick<Client, "name" | "email" | "phone">): string {
  return name || email || phone || "Without a name";
}

function Row({ client }: { client: Client }) {
  const { client_id: clientId, email, phone, company, tags, created_at, updated_at, changed_by } = client;
  return (
    <Tr>
      <Td className="min-w-40">
        <Link
          to="/clients/$clientId"
          params={{ clientId }}
          className="font-medium wrap-anywhere hover:text-accent-text hover:underline"
        >
          {nameOf(client)}
        </Link>
        {company && <p className="text-xs wrap-anywhere text-faint">{company}</p>}
      </Td>
      <Td className="min-w-52">
        {email && <p className="wrap-anywhere">{email}</p>}
        {phone && <p className="tnum text-xs text-soft">{phone}</p>}
        {!email && !phone && <span className="text-faint">No address</span>}
      </Td>
      <Td className="min-w-36">
        {tags.length > 0 ? <Tags tags={tags} most={3} /> : <span className="text-faint">–</span>}
      </Td>
      <Td className="whitespace-nowrap">{formatDay(created_at)}</Td>
      <Td className="whitespace-nowrap">
        {formatAgo(updated_at ?? created_at)}
        <p className="text-xs text-faint">{changed_by === "us" ? "from here" : "at GoHighLevel"}</p>
      </Td>
    </Tr>
  );
}

function Nobody({ filtered, action }: { filtered: boolean; action: ReactNode }) {
  return (
    <Empty
      icon={<Users aria-hidden />}
      title={filtered ? "Nobody found" : "No client yet"}
      text={
        filtered
          ? "Nobody of this connection matches. A part of a word is enough; tags have to be whole."
          : "Whoever is added at GoHighLevel comes here within minutes."
      }
      action={!filtered && action}
    />
  );
}

const head = (
  <>
    <Th>Client</Th>
    <Th>Reached at</Th>
    <Th>Tags</Th>
    <Th>Since</Th>
    <Th>Last changed</Th>
  </>
);

/** The clients of a connection, those that came last first. */
export function ClientList({ filter, action }: { filter: ClientFilter; action: ReactNode }) {
  const clients = useInfiniteQuery(clientsQuery(useOrg(), filter));
  const old = clients.data?.find(({ stale }) => stale);
  const filtered = filter.q !== undefined || filter.tag !== undefined;
  return (
    <>
      <Stale stale={old !== undefined} asOf={old?.as_of} />
      <Card className="overflow-hidden">
        <QueryState query={clients} what="the clients">
          {(all) =>
            all.length === 0 ? (
              <Nobody filtered={filtered} action={action} />
            ) : (
              <>
                <Table caption="Clients" head={head}>
                  {all.map((client) => (
                    <Row key={client.client_id} client={client} />
                  ))}
                </Table>
                <LoadMore list={clients} what="clients" />
              </>
            )
          }
        </QueryState>
      </Card>
    </>
  );
}
