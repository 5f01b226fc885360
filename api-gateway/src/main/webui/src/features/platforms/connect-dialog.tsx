import { useState } from "react";
import { useAct } from "@/api/act";
import { beginConsent, connect, type Connection, type Platform } from "@/api/platforms";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Input } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/state";
import { told } from "@/lib/forms";
import { goTo } from "@/lib/leave";
import { AccountChoice } from "./account-choice";
import { complete, CredentialFields, filled, placed, type Pasted } from "./credential-fields";
import { Ways, type Way } from "./ways";

const acts: Record<Way, string> = {
  simulation: "Connect the simulation",
  consent: "Go on to the platform",
  credentials: "Connect",
};

/** One more account: simulated, by the platform's own page, or with what was pasted. Then its account is chosen. */
export function ConnectDialog({ platform, onClose }: { platform: Platform; onClose: () => void }) {
  const [way, setWay] = useState<Way>("simulation");
  const [name, setName] = useState("");
  const [pasted, setPasted] = useState<Pasted>({});
  const [made, setMade] = useState<Connection | null>(null);
  const create = useAct(
    "platforms",
    async (): Promise<Connection | null> => {
      const named = name.trim() ? { name: name.trim() } : {};
      if (way === "consent") {
        goTo(await beginConsent(platform.platform, { mode: "live", ...named }));
        return null;
      }
      if (way === "simulation") return connect(platform.platform, { mode: "simulation", ...named });
      return connect(platform.platform, { mode: "live", ...named, credentials: filled(pasted) });
    },
    {
      done: (_, connection) => (connection ? `${platform.name} is connected.` : ""),
      onDone: (connection) => {
        if (!connection) return;
        // What was pasted is with the service now, and nowhere else.
        setPasted({});
        setMade(connection);
      },
      quiet: true,
    },
  );
  const ready = way !== "credentials" || complete(platform.fields, pasted);
  const beside = placed(platform.fields, create.error) || told(create.error, "name");
  return (
    <Dialog
      open
      onClose={onClose}
      title={made ? `Account of ${made.name}` : `Connect ${platform.name}`}
      description={made ? "Its credentials open these accounts." : undefined}
    >
      {made ? (
        <AccountChoice connection={made} onClose={onClose} />
      ) : (
        <form
          noValidate
          className="grid gap-4 px-5 py-4"
          onSubmit={(event) => {
            event.preventDefault();
            create.mutate(undefined);
          }}
        >
          <FormProblem error={beside ? null : create.error} />
          <Ways platform={platform} value={way} onChange={setWay} />
          {way === "credentials" && (
            <CredentialFields
              fields={platform.fields}
              values={pasted}
              onChange={setPasted}
              error={create.error}
            />
          )}
          <Field
            label="Name"
            optional
            hint="Its account's name when left empty."
            error={told(create.error, "name")}
          >
            {(control) => (
              <Input
                {...control}
                maxLength={200}
                autoComplete="off"
                value={name}
                onChange={(event) => setName(event.target.value)}
              />
            )}
          </Field>
          <div className="flex justify-end gap-2">
            <Button onClick={onClose}>Cancel</Button>
            <Button type="submit" look="primary" busy={create.isPending} disabled={!ready}>
              {acts[way]}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
