import { adPlatforms, type AdPlatform, type Period } from "@/api/campaigns";
import type { Connection } from "@/api/platforms";
import { Link } from "@tanstack/react-router";
import { PlatformMark, platformName } from "@/components/platform-mark";
import { Check } from "@/components/ui/check";
import { Field, Input, Select } from "@/components/ui/field";
import { sharesOf } from "../budget";
import { SplitFields } from "../split-fields";
import type { StepProps } from "./step";
import { chosen } from "./values";

interface Props extends StepProps {
  connections: Connection[];
  currency: string;
}

const usable = ({ account, status }: Connection) => Boolean(account) && status !== "disconnected";

function named({ name, currency, mode }: Connection): string {
  return [name, currency, mode === "simulation" ? "simulation" : "live"].filter(Boolean).join(" · ");
}

interface PlatformProps extends Props {
  platform: AdPlatform;
}

function PlatformChoice({ platform, values, set, told, connections }: PlatformProps) {
  const own = connections.filter((each) => each.platform === platform && usable(each));
  const used = values.connections[platform];
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
          disabled={own.length === 0}
          onChange={(event) => use(event.target.checked ? own[0]?.connection_id : undefined)}
        />
        <PlatformMark platform={platform} className="order-first size-7" />
      </div>
      {own.length === 0 ? (
        <p className="text-[0.8125rem] text-soft">
          Not connected yet.{" "}
          <Link to="/platforms" className="text-accent-text underline underline-offset-4">
            Connect it
          </Link>
        </p>
      ) : (
        used && (
          <Field
            label={`Account on ${platformName(platform)}`}
            error={at < 0 ? undefined : told(`platforms[${at}]`)}
          >
            {(control) => (
              <Select {...control} value={used} onChange={(event) => use(event.target.value)}>
                {own.map((each) => (
                  <option key={each.connection_id} value={each.connection_id}>
                    {named(each)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )
      )}
    </div>
  );
}

/** Where it runs, what it may cost, and how the money is divided. */
export function MoneyStep(props: Props) {
  const { values, set, told, currency } = props;
  const platforms = chosen(values);
  const none = platforms.length === 0 ? told("platforms") : undefined;
  return (
    <>
      <fieldset className="grid gap-2" aria-describedby={none ? "no-platform" : undefined}>
        <legend className="mb-2 text-[0.8125rem] font-medium">Platforms</legend>
        {adPlatforms.map((platform) => (
          <PlatformChoice key={platform} platform={platform} {...props} />
        ))}
        {none && (
          <p id="no-platform" role="alert" className="text-[0.8125rem] text-bad">
            {none}
          </p>
        )}
      </fieldset>
      <div className="grid gap-4 sm:grid-cols-3">
        <Field label={`Budget in ${currency}`} error={told("budget")}>
          {(control) => (
            <Input
              {...control}
              inputMode="decimal"
              autoComplete="off"
              value={values.amount}
              onChange={(event) => set({ amount: event.target.value })}
            />
          )}
        </Field>
        <Field label="For">
          {(control) => (
            <Select
              {...control}
              value={values.period}
              onChange={(event) => set({ period: event.target.value as Period })}
            >
              <option value="daily">Each day</option>
              <option value="lifetime">Its whole life</option>
            </Select>
          )}
        </Field>
        <Field
          label={`Never more than, in ${currency}`}
          optional
          hint="It may be raised so far without another approval."
          error={told("budget_cap")}
        >
          {(control) => (
            <Input
              {...control}
              inputMode="decimal"
              autoComplete="off"
              value={values.cap}
              onChange={(event) => set({ cap: event.target.value })}
            />
          )}
        </Field>
      </div>
      {platforms.length > 0 && (
        <SplitFields
          shares={sharesOf(platforms, values.shares)}
          total={{ amount: values.amount, currency }}
          onChange={(shares) => set({ shares })}
        />
      )}
    </>
  );
}
