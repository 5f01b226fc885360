import { Link, useNavigate } from "@tanstack/react-router";
import { CalendarClock, Pencil } from "lucide-react";
import { useState } from "react";
import { useMay } from "@/api/account";
import { useAct } from "@/api/act";
import { deleteMailing, type Mailing } from "@/api/mailings";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { inWords } from "./moved";
import { ScheduleDialog } from "./schedule-dialog";

function Delete({ mailing, onClose }: { mailing: Mailing; onClose: () => void }) {
  const [read] = useState(mailing);
  const navigate = useNavigate();
  const remove = useAct(
    "clients",
    async () => {
      await deleteMailing(read);
      // Nobody must be left on the page of what is gone.
      await navigate({ to: "/clients/mailings", search: { crm: read.connection_id } });
    },
    { done: `${read.name} is deleted.`, quiet: true },
  );
  return (
    <Confirm
      open
      onClose={onClose}
      title={`Delete ${read.name}?`}
      description={
        read.external_id
          ? "It is deleted at GoHighLevel too, and is not sent. This cannot be taken back."
          : "It was never scheduled; nothing of it is at GoHighLevel."
      }
      act="Delete"
      busy={remove.isPending}
      error={inWords(remove.error)}
      onConfirm={() => remove.mutate(undefined)}
    />
  );
}

const gone = new Set(["sending", "sent"]);

/** What can be done with an e-mail to many as it stands. */
export function MailingActs({ mailing, status }: { mailing: Mailing; status: string }) {
  const may = useMay("lead:write");
  const [open, setOpen] = useState<"schedule" | "delete" | null>(null);
  const close = () => setOpen(null);
  if (!may) return null;
  return (
    <>
      {!gone.has(status) && (
        <Button look="danger" onClick={() => setOpen("delete")}>
          Delete
        </Button>
      )}
      {status === "draft" && (
        <>
          <Button asChild>
            <Link to="/clients/mailings/$mailingId/edit" params={{ mailingId: mailing.campaign_id }}>
              <Pencil aria-hidden /> Edit
            </Link>
          </Button>
          <Button look="primary" onClick={() => setOpen("schedule")}>
            <CalendarClock aria-hidden /> Schedule
          </Button>
        </>
      )}
      {open === "schedule" && <ScheduleDialog mailing={mailing} onClose={close} />}
      {open === "delete" && <Delete mailing={mailing} onClose={close} />}
    </>
  );
}
