import type { ReactNode } from "react";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { Campaign } from "@/api/campaigns";
import { useOrg } from "@/api/session";
import { membersQuery } from "@/api/team";
import { Card, CardHead } from "@/components/ui/card";
import { Previews } from "./preview";
import { formatIn } from "./times";
import { countryName } from "./wizard/countries";

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-4 py-2 sm:grid-cols-[10rem_1fr]">
      <dt className="text-faint">{name}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </div>
  );
}

/** What was written and who agreed to it. */
export function Details({ campaign }: { campaign: Campaign }) {
  const members = useInfiniteQuery(membersQuery(useOrg()));
  const names = new Map(members.data?.map((each) => [each.user_id, each.full_name]));
  const name = (id: string) => names.get(id) ?? id;
  const { audience, creatives, review, start_at, end_at, time_zone } = campaign;
  const platforms = campaign.platforms.map(({ platform }) => platform);
  return (
    <Card>
      <CardHead title="What was agreed" />
      <dl className="divide-y px-5 py-2 text-[0.8125rem]">
        <Fact name="Start">
          {formatIn(start_at, time_zone)}, {time_zone}
        </Fact>
        <Fact name="End">{end_at ? `${formatIn(end_at, time_zone)}, ${time_zone}` : "Without an end"}</Fact>
        <Fact name="Audience">
          {audience
            ? `${audience.countries.map(countryName).join(", ")}; ages ${audience.min_age} to ${audience.max_age}`
            : "Not said yet"}
          {audience && audience.interests.length > 0 && `; ${audience.interests.join(", ")}`}
        </Fact>
        <Fact name="Written by">{review.authors.map(name).join(", ")}</Fact>
        {review.submitted_by && <Fact name="Submitted by">{name(review.submitted_by)}</Fact>}
        {review.approved_by && <Fact name="Approved by">{name(review.approved_by)}</Fact>}
        {review.note && <Fact name="Note">{review.note}</Fact>}
      </dl>
      <div className="grid gap-4 px-5 pb-5">
        {creatives.map((creative, at) => (
          <Previews key={at} platforms={platforms} creative={creative} />
        ))}
      </div>
    </Card>
  );
}
