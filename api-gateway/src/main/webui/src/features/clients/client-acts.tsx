import { useNavigate } from "@tanstack/react-router";
import { Pencil, Send } from "lucide-react";
import { useState } from "react";
import { useMay } from "@/api/account";
import { useAct } from "@/api/act";
import { deleteClient, type Client } from "@/api/clients";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { ClientDialog } from "./client-dialog";
import { nameOf } from "./client-list";
import { WriteDialog } from "./write-dialog";

interface Props {
  client: Client;
  onClose: () => void;
}

function Delete({ client, onClose }: Props) {
  const [read] = useState(client);
  const navigate = useNavigate();
  const name = nameOf(read);
  const remove = useAct(
    "clients",
    async () => {
      await deleteClient(read);
      // Nobody must be left on the page of somebody who is gone.
      await navigate({ to: "/clients", search: { crm: read.connection_id } });
    },
    { done: `${name} is deleted, at GoHighLevel too.`, quiet: true },
  );
  return (
    <Confirm
      open
      onClose={onClose}
      title={`Delete ${name}?`}
      description="The client is deleted at GoHighLevel too, with what it knows of them. This cannot be taken back."
      act="Delete"
      phrase={read.mode === "live" ? name : undefined}
      busy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate(undefined)}
    />
  );
}

/** What can be done with a client. */
export function ClientActs({ client }: { client: Client }) {
  const may = useMay("lead:write");
  const [open, setOpen] = useState<"write" | "edit" | "delete" | null>(null);
  const close = () => setOpen(null);
  if (!may) return null;
  return (
    <>
      <Button look="danger" onClick={() => setOpen("delete")}>
        Delete
      </Button>
      <Button onClick={() => setOpen("edit")}>
        <Pencil aria-hidden /> Edit
      </Button>
      <Button look="primary" disabled={!client.email && !client.phone} onClick={() => setOpen("write")}>
        <Send aria-hidden /> Write
      </Button>
      {open === "write" && <WriteDialog client={client} onClose={close} />}
      {open === "edit" && <ClientDialog client={client} onClose={close} />}
      {open === "delete" && <Delete client={client} onClose={close} />}
    </>
  );
}
