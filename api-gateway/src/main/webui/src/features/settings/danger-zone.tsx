import { useState } from "react";
import type { Organization } from "@/api/organizations";
import { useSession } from "@/api/session";
import { Button } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { DeleteOrganization } from "./delete-organization";
import { LeaveOrganization } from "./leave-organization";
import { TransferOwnership } from "./transfer-ownership";

interface Row {
  act: "transfer" | "leave" | "delete";
  title: string;
  text: string;
  button: string;
}

const rows: Row[] = [
  {
    act: "transfer",
    title: "Hand the organisation over",
    text: "Another member becomes the owner, and you an admin.",
    button: "Transfer ownership",
  },
  {
    act: "leave",
    title: "Leave",
    text: "You lose access at once. The last owner cannot leave.",
    button: "Leave organisation",
  },
  {
    act: "delete",
    title: "Delete",
    text: "Everything in it goes after a time of grace, in which it can be called back.",
    button: "Delete organisation",
  },
];

/** What ends something: handing over, leaving, deleting. Each asks once more. */
export function DangerZone({ organization }: { organization: Organization }) {
  const { user } = useSession();
  const [open, setOpen] = useState<Row["act"] | null>(null);
  const close = () => setOpen(null);
  const shown = rows.filter(({ act }) => act === "leave" || user.role === "owner");
  return (
    <Card>
      <CardHead title="Danger zone" className="border-b pb-3" />
      <ul className="divide-y">
        {shown.map(({ act, title, text, button }) => (
          <li key={act} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 py-3.5">
            <div className="min-w-52 flex-1 text-[0.8125rem]">
              <p className="font-medium">{title}</p>
              <p className="text-soft">{text}</p>
            </div>
            <Button look="danger" onClick={() => setOpen(act)}>
              {button}
            </Button>
          </li>
        ))}
      </ul>
      {open === "transfer" && <TransferOwnership onClose={close} />}
      {open === "leave" && <LeaveOrganization name={organization.name} onClose={close} />}
      {open === "delete" && <DeleteOrganization name={organization.name} onClose={close} />}
    </Card>
  );
}
