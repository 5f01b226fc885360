import type { ReactNode } from "react";
import type { Connection } from "@/api/platforms";
import { platformName } from "@/components/platform-mark";
import { formatMoney, humanize } from "@/lib/format";
import { amounts } from "../budget";
import { Previews } from "../preview";
import { formatIn, momentOf } from "../times";
import { countryName } from "./countries";
import { chosen, written, type Values } from "./values";

interface Props {
  values: Values;
  connections: Connection[];
  currency: string;
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-4 py-2 sm:grid-cols-[10rem_1fr]">
      <dt className="text-faint">{name}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </div>
  );
}

function time(local: string, zone: string, none: string): string {
  const at = momentOf(local, zone);
  return at ? `${formatIn(at, zone)}, ${zone}` : none;
}

/** All of it once more, before it is kept. */
export function ReviewStep({ values, connections, currency }: Props) {
  const total = { amount: values.amount, currency };
  const platforms = chosen(values);
  const shares = Object.fromEntries(platforms.map((each) => [each, values.shares[each] ?? 0]));
  const money = amounts(total, shares);
  const names = new Map(connections.map((each) => [each.connection_id, each.name]));
  const ads = values.creatives.filter(written);
  return (
    <>
      <dl className="divide-y text-[0.8125rem]">
        <Fact name="Name">{values.name}</Fact>
        <Fact name="For">{humanize(values.objective)}</Fact>
        <Fact name="Budget">
          {formatMoney(total)} {values.period === "daily" ? "each day" : "in all"}
          {values.cap && `, never more than ${formatMoney({ amount: values.cap, currency })}`}
        </Fact>
        {platforms.map((each) => (
          <Fact key={each} name={platformName(each)}>
            {formatMoney(money[each])} ({shares[each]} %) by {names.get(values.connections[each] ?? "")}
          </Fact>
        ))}
        <Fact name="Start">{time(values.start, values.zone, "As soon as it is launched")}</Fact>
        <Fact name="End">{time(values.end, values.zone, "Without an end")}</Fact>
        <Fact name="Audience">
          {values.countries.map(countryName).join(", ")}; ages {values.minAge} to {values.maxAge}
          {values.interests && `; ${values.interests}`}
        </Fact>
        <Fact name="Ads">{ads.length === 0 ? "None; only where the platform needs none" : ads.length}</Fact>
      </dl>
      {ads.map((creative, at) => (
        <Previews key={at} platforms={platforms} creative={creative} />
      ))}
      <p className="text-[0.8125rem] text-soft">
        It is kept as a draft. Nothing is sent to a platform before somebody approved and launched it.
      </p>
    </>
  );
}
