import { Link } from "@tanstack/react-router";
import type { AdPlatform } from "@/api/campaigns";
import type { Connection } from "@/api/platforms";
import { PlatformMark, platformName } from "@/components/platform-mark";
import { Check } from "@/components/ui/check";
import { Field, Select } from "@/components/ui/field";
import { sharesOf } from "../budget";
import type { StepProps } from "./step";
import { chosen, isGone, usable } from "./values";

interface Props extends StepProps {
  platform: AdPlatform;
  connections: Connection[];
}

function named({ name, currency, mode }: Connection): string {
  return [name, currency, mode === "simulation" ? "simulation" : "live"].filter(Boolean).join(" · ");
}

/** Why nothing can be done by the connection that a campaign names. */
function goneWords(known: Connection | undefined): string {
  return known
    ? `${known.name} has no account chosen any more.`
    : "The connection it ran by is gone: somebody has disconnected it.";
}

function Unconnected() {
  return (
    <p className="text-[0.8125rem] text-soft">
      Not connected yet.{" "}
      <Link to="/platforms" className="text-accent-text underline underline-offset-4">
        Connect it
      </Link>
    </p>
  );
}

/** Whether a campaign runs on a platform, and by which of its accounts. */
export function PlatformChoice({ platform, values, set, told, connections }: Props) {
  const all = connections.filter((each) => each.platform === platform);
  const own = all.filter(usable);
  const used = values.connections[platform];
  const gone = isGone(used, connections);
  const use = (connection: string | undefined) => {
    const next = { ...values.connections, [platform]: connection };
    const platforms = chosen({ connections: next });
    const same = Boolean(used) && Boolean(connection);
    set({ connections: next, shares: same ? values.shares : sharesOf(platforms, values.shares) });
  };
  const at = chosen(values).indexOf(platform);
  return (
    <div className="grid gap-2 rounded-md border px-3 py-2.5 has-checked:border-accent sm:grid-cols-[minmax(11rem,1fr)_2fr] sm:items-center">
      <div className="flex items-center gap-2.5">
        <Check
          label={platformName(platform)}
          checked={Boolean(used)}
          disabled={own.length === 0 && !used}
          onChange={(event) => use(event.target.checked ? own[0]?.connection_id : undefined)}
        />
        <PlatformMark platform={platform} className="order-first size-7" />
      </div>
      {used && (
        <Field
          label={`Account on ${platformName(platform)}`}
          error={at < 0 ? undefined : told(`platforms[${at}]`)}
          hint={
            gone && (
              <span className="text-warn">
                {goneWords(all.find((each) => each.connection_id === used))}
                {own.length === 0 && " Leave the platform out, or connect it again."}
              </span>
            )
          }
        >
          {(control) => (
            <Select {...control} value={used} onChange={(event) => use(event.target.value)}>
              {gone && (
                <option value={used} disabled>
                  Gone
                </option>
              )}
              {own.map((each) => (
                <option key={each.connection_id} value={each.connection_id}>
                  {named(each)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      {own.length === 0 && !used && <Unconnected />}
    </div>
  );
}
