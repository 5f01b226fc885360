import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useMay } from "@/api/account";
import { testConnection, type Connection, type ConnectionTest, type Platform } from "@/api/platforms";
import { meaning } from "@/components/connection-words";
import { Mode } from "@/components/status";
import { Button } from "@/components/ui/button";
import { Fact } from "@/components/ui/fact";
import { formatAgo, formatDay, formatNumber } from "@/lib/format";
import { asProblem } from "@/lib/problem";
import { AccountDialog } from "./account-dialog";
import { ConnectionState } from "./connection-status";
import { Disconnect } from "./disconnect";
import { ReconnectDialog } from "./reconnect-dialog";
import { Rename } from "./rename";
import { Warnings } from "./warnings";

interface Props {
  platform: Platform;
  connection: Connection;
}

function Facts({ connection }: { connection: Connection }) {
  const { account, account_name, currency, time_zone, scopes, expires_at } = connection;
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-2 text-[0.8125rem]">
      <Fact name="Account">
        {account ? (
          <>
            {account_name && account_name !== account ? `${account_name}, ` : ""}
            <span className="font-mono text-xs">{account}</span>
          </>
        ) : (
          <span className="text-warn">None chosen yet</span>
        )}
      </Fact>
      {currency && <Fact name="Currency">{currency}</Fact>}
      {time_zone && <Fact name="Time zone">{time_zone}</Fact>}
      {scopes.length > 0 && <Fact name="Permissions">{scopes.join(", ")}</Fact>}
      {expires_at && <Fact name="Connected until">{formatDay(expires_at, time_zone)}</Fact>}
    </dl>
  );
}

function Answer({ data, error }: { data: ConnectionTest | undefined; error: unknown }) {
  const bad = error ? asProblem(error).message : data && !data.ok ? data.detail : null;
  return (
    <p role="status" className={bad ? "text-[0.8125rem] text-bad" : "text-[0.8125rem] text-good"}>
      {bad ?? (data && `It works: answered in ${formatNumber(data.latency_ms)} ms.`)}
    </p>
  );
}

type Open = "rename" | "disconnect" | "account" | "reconnect" | null;

function Acts({ platform, connection }: Props) {
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const test = useMutation({ mutationFn: () => testConnection(connection) });
  const { status, account, mode } = connection;
  return (
    <>
      <Answer data={test.data} error={test.error} />
      <div className="flex flex-wrap gap-2">
        {status === "reauth_required" && mode === "live" && (
          <Button size="sm" look="primary" onClick={() => setOpen("reconnect")}>
            Connect again
          </Button>
        )}
        <Button
          size="sm"
          look={account ? "plain" : "primary"}
          onClick={() => setOpen("account")}
        >{`${account ? "Change" : "Choose"} account`}</Button>
        <Button size="sm" busy={test.isPending} onClick={() => test.mutate()}>
          Test
        </Button>
        <Button size="sm" onClick={() => setOpen("rename")}>
          Rename
        </Button>
        <Button size="sm" look="danger" onClick={() => setOpen("disconnect")}>
          Disconnect
        </Button>
      </div>
      {open === "rename" && <Rename connection={connection} onClose={close} />}
      {open === "disconnect" && <Disconnect connection={connection} onClose={close} />}
      {open === "account" && <AccountDialog connection={connection} onClose={close} />}
      {open === "reconnect" && (
        <ReconnectDialog platform={platform} connection={connection} onClose={close} />
      )}
    </>
  );
}

/** One account a platform is connected by, how that stands, and what can be done about it. */
export function ConnectionRow({ platform, connection }: Props) {
  const may = useMay("integration:write");
  const { name, status, mode, since, detail, warnings, time_zone } = connection;
  return (
    <article aria-label={name} className="grid gap-2.5 px-5 py-4">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <h3 className="mr-1 text-sm font-medium wrap-anywhere">{name}</h3>
        <ConnectionState status={status} />
        <Mode mode={mode} />
        <span className="text-xs text-faint">since {formatAgo(since)}</span>
      </div>
      {meaning[status] && (
        <p className="text-[0.8125rem] text-soft">
          {meaning[status]}
          {detail && <span className="mt-0.5 block wrap-anywhere text-faint">{detail}</span>}
        </p>
      )}
      <Facts connection={connection} />
      <Warnings warnings={warnings.filter(({ kind }) => kind !== "version_sunset")} zone={time_zone} />
      {may && <Acts platform={platform} connection={connection} />}
    </article>
  );
}
