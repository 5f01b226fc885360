import { useState } from "react";
import { useAct } from "@/api/act";
import { beginConsent, changeConnection, type Connection, type Platform } from "@/api/platforms";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormProblem } from "@/components/ui/state";
import { goTo } from "@/lib/leave";
import { complete, CredentialFields, filled, placed, type Pasted } from "./credential-fields";
import { Ways, type Way } from "./ways";

interface Props {
  platform: Platform;
  connection: Connection;
  onClose: () => void;
}

/** New credentials for a connection that lost its own; its campaigns stay with it. */
export function ReconnectDialog({ platform, connection, onClose }: Props) {
  const [way, setWay] = useState<Way>(platform.oauth ? "consent" : "credentials");
  const [pasted, setPasted] = useState<Pasted>({});
  const again = useAct(
    "platforms",
    async () => {
      if (way === "credentials") {
        await changeConnection(connection, { credentials: filled(pasted) });
        return true;
      }
      const { connection_id } = connection;
      goTo(await beginConsent(platform.platform, { mode: "live", connection_id }));
      return false;
    },
    {
      done: (_, finished) => (finished ? "It is connected again." : ""),
      onDone: (finished) => {
        if (!finished) return;
        setPasted({});
        onClose();
      },
      quiet: true,
    },
  );
  const ready = way === "consent" || complete(platform.fields, pasted);
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Connect ${connection.name} again`}
      description="For the same account. Campaigns that run by it stay with it."
    >
      <form
        noValidate
        className="grid gap-4 px-5 py-4"
        onSubmit={(event) => {
          event.preventDefault();
          again.mutate(undefined);
        }}
      >
        <FormProblem error={placed(platform.fields, again.error) ? null : again.error} />
        <Ways platform={platform} only={["consent", "credentials"]} value={way} onChange={setWay} />
        {way === "credentials" && (
          <CredentialFields
            fields={platform.fields}
            values={pasted}
            onChange={setPasted}
            error={again.error}
          />
        )}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={again.isPending} disabled={!ready}>
            {way === "consent" ? "Go on to the platform" : "Connect again"}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
