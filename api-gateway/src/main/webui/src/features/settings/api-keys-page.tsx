import { useInfiniteQuery } from "@tanstack/react-query";
import { KeyRound, Plus } from "lucide-react";
import { useState } from "react";
import { useMay } from "@/api/account";
import { apiKeysQuery, type ApiKey, type NewApiKey } from "@/api/keys";
import { useOrg } from "@/api/session";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { LoadMore } from "@/components/ui/load-more";
import { Empty } from "@/components/ui/state";
import { ApiKeysTable } from "./api-keys-table";
import { CreateKeyDialog } from "./create-key-dialog";
import { NewKeyDialog } from "./new-key-dialog";
import { QueryState } from "@/components/ui/query-state";
import { RevokeKey } from "./revoke-key";
import { RotateKey } from "./rotate-key";
import { SettingsPage } from "./settings-page";

type Doing =
  { what: "create" } | { what: "rotate" | "revoke"; key: ApiKey } | { what: "show"; made: NewApiKey } | null;

export default function ApiKeysPage() {
  const org = useOrg();
  const may = useMay("settings:write");
  const keys = useInfiniteQuery(apiKeysQuery(org));
  const [doing, setDoing] = useState<Doing>(null);
  const close = () => setDoing(null);
  const show = (made: NewApiKey) => setDoing({ what: "show", made });
  const create = may && (
    <Button look="primary" onClick={() => setDoing({ what: "create" })}>
      <Plus aria-hidden /> New key
    </Button>
  );
  return (
    <SettingsPage
      title="API keys"
      hint="For programs that work with Omnify on their own. A key is used wherever a token is."
      actions={create}
    >
      <Card className="overflow-hidden">
        <QueryState query={keys} what="the keys">
          {(all) =>
            all.length === 0 ? (
              <Empty
                icon={<KeyRound aria-hidden />}
                title="No key yet"
                text="A key may do only what you choose, ends when you say, and is shown once."
                action={create}
              />
            ) : (
              <>
                <ApiKeysTable
                  keys={all}
                  may={may}
                  onRotate={(key) => setDoing({ what: "rotate", key })}
                  onRevoke={(key) => setDoing({ what: "revoke", key })}
                />
                <LoadMore list={keys} what="keys" />
              </>
            )
          }
        </QueryState>
      </Card>
      {doing?.what === "create" && <CreateKeyDialog onClose={close} onCreated={show} />}
      {doing?.what === "rotate" && <RotateKey apiKey={doing.key} onClose={close} onRotated={show} />}
      {doing?.what === "revoke" && <RevokeKey apiKey={doing.key} onClose={close} />}
      {doing?.what === "show" && <NewKeyDialog made={doing.made} onClose={close} />}
    </SettingsPage>
  );
}
