import { useInfiniteQuery } from "@tanstack/react-query";
import type { Campaign } from "@/api/campaigns";
import { useOrg } from "@/api/session";
import { membersQuery } from "@/api/team";
import { Card, CardHead } from "@/components/ui/card";
import { Fact } from "@/components/ui/fact";
import { formatTime } from "@/lib/format";
import { Previews } from "./preview";
import { countryName } from "./wizard/countries";

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
        <Fact line name="Start">
          {formatTime(start_at, time_zone)}
        </Fact>
        <Fact line name="End">
          {end_at ? formatTime(end_at, time_zone) : "Without an end"}
        </Fact>
        <Fact line name="Audience">
          {audience
            ? `${audience.countries.map(countryName).join(", ")}; ages ${audience.min_age} to ${audience.max_age}`
            : "Not said yet"}
          {audience && audience.interests.length > 0 && `; ${audience.interests.join(", ")}`}
        </Fact>
        {audience && audience.lists.length > 0 && (
          <Fact line name="Uploaded audiences">
            {audience.lists.join(", ")}
          </Fact>
        )}
        <Fact line name="Written by">
          {review.authors.map(name).join(", ")}
        </Fact>
        {review.submitted_by && (
          <Fact line name="Submitted by">
            {name(review.submitted_by)}
          </Fact>
        )}
        {review.approved_by && (
          <Fact line name="Approved by">
            {name(review.approved_by)}
          </Fact>
        )}
        {review.note && (
          <Fact line name="Note">
            {review.note}
          </Fact>
        )}
      </dl>
      <div className="grid gap-4 px-5 pb-5">
        {creatives.map((creative, at) => (
          <Previews key={at} platforms={platforms} creative={creative} />
        ))}
      </div>
    </Card>
  );
}
