import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useAct } from "@/api/act";
import { accountsQuery, changeConnection, type Connection } from "@/api/platforms";
import { useOrg } from "@/api/session";
import { Button } from "@/components/ui/button";
import { RadioCard } from "@/components/ui/radio-card";
import { QueryState } from "@/components/ui/query-state";
import { FormProblem } from "@/components/ui/state";
import { formatAgo } from "@/lib/format";

interface Props {
  connection: Connection;
  onClose: () => void;
}

/** Which of the accounts that the credentials open is the one to work with. */
export function AccountChoice({ connection, onClose }: Props) {
  const accounts = useQuery(accountsQuery(useOrg(), connection));
  const old = accounts.data?.find(({ stale }) => stale);
  const [chosen, setChosen] = useState(connection.account);
  const use = useAct("platforms", () => changeConnection(connection, { account: chosen }), {
    done: "The connection works with this account.",
    onDone: onClose,
    quiet: true,
  });
  return (
    <QueryState query={accounts} what="the accounts">
      {(all) => (
        <form
          className="grid gap-4 px-5 py-4"
          onSubmit={(event) => {
            event.preventDefault();
            if (chosen === connection.account) onClose();
            else use.mutate(undefined);
          }}
        >
          <FormProblem error={use.error} />
          {old && (
            <p role="status" className="rounded-md bg-warn-wash px-3 py-2.5 text-[0.8125rem] text-warn">
              The platform does not answer. These are the accounts it told of {formatAgo(old.as_of)}.
            </p>
          )}
          <fieldset className="grid gap-2">
            <legend className="mb-2 text-[0.8125rem] font-medium">Account to work with</legend>
            {all.map(({ account, name, currency, time_zone }) => (
              <RadioCard
                key={account}
                name="account"
                title={name}
                hint={[account, currency, time_zone].filter(Boolean).join(" · ")}
                checked={chosen === account}
                onChoose={() => setChosen(account)}
              />
            ))}
          </fieldset>
          <div className="flex justify-end gap-2">
            <Button onClick={onClose}>Later</Button>
            <Button type="submit" look="primary" busy={use.isPending} disabled={!chosen}>
              Use this account
            </Button>
          </div>
        </form>
      )}
    </QueryState>
  );
}
