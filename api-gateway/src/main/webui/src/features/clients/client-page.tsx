import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { clientQuery } from "@/api/clients";
import { useOrg } from "@/api/session";
import { Mode } from "@/components/status";
import { Page } from "@/components/ui/page";
import { QueryState } from "@/components/ui/query-state";
import { ClientActs } from "./client-acts";
import { ClientFacts } from "./client-facts";
import { nameOf } from "./client-list";
import { ClientTags } from "./client-tags";
import { Stale } from "./crm-notices";
import { Deals } from "./deals";
import { Messages } from "./messages";

const route = getRouteApi("/app/clients/$clientId");

export default function ClientPage() {
  const { clientId } = route.useParams();
  const client = useQuery(clientQuery(useOrg(), clientId));
  const known = client.data;
  return (
    <Page
      wide
      title={known ? nameOf(known) : "Client"}
      above={
        <Link to="/clients" search={{ crm: known?.connection_id }} className="hover:text-ink hover:underline">
          Clients
        </Link>
      }
      beside={<Mode mode={known?.mode ?? null} />}
      hint={known?.company}
      actions={known && <ClientActs client={known} />}
    >
      <QueryState query={client} what="the client">
        {(client) => (
          <>
            <Stale stale={client.stale} asOf={client.as_of} />
            <div className="grid items-start gap-4 lg:grid-cols-[1fr_1.25fr]">
              <div className="grid gap-4">
                <ClientFacts client={client} />
                <ClientTags client={client} />
              </div>
              <div className="grid gap-4">
                <Deals client={client} />
                <Messages client={client} />
              </div>
            </div>
          </>
        )}
      </QueryState>
    </Page>
  );
}
