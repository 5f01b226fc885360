import type { Connection } from "@/api/platforms";
import { platformName } from "@/components/platform-mark";
import { Fact } from "@/components/ui/fact";
import { formatMoney, formatTime, humanize } from "@/lib/format";
import { momentOf } from "@/lib/times";
import { amounts } from "../budget";
import { Previews } from "../preview";
import { countryName } from "./countries";
import { chosen, written, type Values } from "./values";

interface Props {
  values: Values;
  connections: Connection[];
  currency: string;
}

function time(local: string, zone: string, none: string): string {
  const at = momentOf(local, zone);
  return at ? formatTime(at, zone) : none;
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
        <Fact line name="Name">
          {values.name}
        </Fact>
        <Fact line name="For">
          {humanize(values.objective)}
        </Fact>
        <Fact line name="Budget">
          {formatMoney(total)} {values.period === "daily" ? "each day" : "in all"}
          {values.cap && `, never more than ${formatMoney({ amount: values.cap, currency })}`}
        </Fact>
        {platforms.map((each) => (
          <Fact line key={each} name={platformName(each)}>
            {formatMoney(money[each])} ({shares[each]} %) by{" "}
            {names.get(values.connections[each] ?? "") ?? "a connection that is gone"}
          </Fact>
        ))}
        <Fact line name="Start">
          {time(values.start, values.zone, "As soon as it is launched")}
        </Fact>
        <Fact line name="End">
          {time(values.end, values.zone, "Without an end")}
        </Fact>
        <Fact line name="Audience">
          {values.countries.map(countryName).join(", ")}; ages {values.minAge} to {values.maxAge}
          {values.interests && `; ${values.interests}`}
        </Fact>
        {values.lists.trim() && (
          <Fact line name="Uploaded audiences">
            {values.lists}
          </Fact>
        )}
        <Fact line name="Ads">
          {ads.length === 0 ? "None; only where the platform needs none" : ads.length}
        </Fact>
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
