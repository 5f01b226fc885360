import { getRouteApi } from "@tanstack/react-router";
import { Plus, RefreshCw } from "lucide-react";
import { useState } from "react";
import { useMay } from "@/api/account";
import { useAct } from "@/api/act";
import { readClients, type ClientsRead } from "@/api/clients";
import { Filters, type FilterField } from "@/components/filters";
import { Button } from "@/components/ui/button";
import { plural } from "@/lib/format";
import { ClientDialog } from "./client-dialog";
import { ClientList } from "./client-list";
import { ClientsFrame } from "./clients-frame";
import { useCrm, type Crm } from "./use-crm";

const route = getRouteApi("/app/clients");

const fields: FilterField<"q" | "tag">[] = [
  { name: "q", label: "Search", kind: "search", placeholder: "Name, e-mail, phone or company" },
  { name: "tag", label: "Tag" },
];

function whatCame({ read, changed, complete }: ClientsRead): string {
  if (!complete && read === 0) return "It is being read already.";
  const news =
    changed === 0 ? "Nothing changed at GoHighLevel." : `${plural(changed, "client")} changed there.`;
  return complete ? news : `${news} The rest is still being read.`;
}

function ReadNow({ crm }: { crm: Crm }) {
  const read = useAct("clients", () => readClients(crm.id), { done: (_, result) => whatCame(result) });
  return (
    <Button busy={read.isPending} onClick={() => read.mutate(undefined)}>
      <RefreshCw aria-hidden /> Read now
    </Button>
  );
}

function New({ crm }: { crm: Crm }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        <Plus aria-hidden /> New client
      </Button>
      {open && <ClientDialog crm={crm} onClose={() => setOpen(false)} />}
    </>
  );
}

export default function ClientsPage() {
  const { crm: wanted, ...filter } = route.useSearch();
  const navigate = route.useNavigate();
  const may = useMay("lead:write");
  const crms = useCrm(wanted);
  const { crm } = crms;
  const look = (search: object) => void navigate({ search, replace: true, resetScroll: false });
  return (
    <ClientsFrame
      title="Clients"
      hint="The people in your CRM. What you change here is changed at GoHighLevel, and the other way round."
      crms={crms}
      onChoose={(id) => look({ crm: id })}
      actions={
        may && (
          <>
            <ReadNow crm={crm} />
            <New crm={crm} />
          </>
        )
      }
    >
      <Filters
        label="Search the clients"
        act="Search"
        className="mb-4 lg:grid-cols-[1.6fr_1fr_auto]"
        fields={fields}
        search={filter}
        onSearch={(next) => look({ ...next, crm: wanted })}
      />
      <ClientList
        filter={{ connection: crm.id, q: filter.q, tag: filter.tag }}
        action={may && <New crm={crm} />}
      />
    </ClientsFrame>
  );
}
