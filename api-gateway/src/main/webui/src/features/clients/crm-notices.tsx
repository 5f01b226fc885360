import { Link } from "@tanstack/react-router";
import { Plug, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useMay } from "@/api/account";
import type { Connection } from "@/api/platforms";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/state";
import { formatTime } from "@/lib/format";

/** Where clients would be, while there is no CRM: the way to one. */
export function NotConnected() {
  const may = useMay("integration:write");
  return (
    <Card>
      <Empty
        icon={<Plug aria-hidden />}
        title="GoHighLevel is not connected"
        text={
          may
            ? "Clients live in your CRM. Connect GoHighLevel, or its simulation if you only want to try, and they are here."
            : "Clients live in your CRM. Ask somebody who may connect platforms to connect GoHighLevel."
        }
        action={
          may && (
            <Button asChild look="primary">
              <Link to="/platforms">Connect GoHighLevel</Link>
            </Button>
          )
        }
      />
    </Card>
  );
}

function Notice({ children }: { children: ReactNode }) {
  return (
    <div
      role="status"
      className="mb-4 flex items-start gap-2 rounded-md bg-warn-wash px-3 py-2.5 text-[0.8125rem] text-warn"
    >
      <TriangleAlert className="mt-0.5 size-4 shrink-0" aria-hidden />
      <p>{children}</p>
    </div>
  );
}

const link = "font-medium underline underline-offset-4";

/** What stands between a connection and its clients. */
export function Trouble({ connection }: { connection: Connection }) {
  const { status, account, name } = connection;
  if (status === "reauth_required")
    return (
      <Notice>
        {name} needs a new sign-in before anything can be read or changed at GoHighLevel.{" "}
        <Link to="/platforms" className={link}>
          Go to the platforms
        </Link>
      </Notice>
    );
  if (!account)
    return (
      <Notice>
        {name} works with no location yet.{" "}
        <Link to="/platforms" className={link}>
          Choose one
        </Link>
      </Notice>
    );
  return null;
}

/** Says so where an answer is older than it should be. */
export function Stale({ stale, asOf }: { stale: boolean; asOf: string | null | undefined }) {
  if (!stale) return null;
  return (
    <Notice>
      GoHighLevel does not answer.{" "}
      {asOf ? `What stands here it said ${formatTime(asOf)}.` : "It was never read through."}
    </Notice>
  );
}
