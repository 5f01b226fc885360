import { useQuery } from "@tanstack/react-query";
import { GitCompareArrows, TriangleAlert } from "lucide-react";
import { useMay } from "@/api/account";
import { useAct } from "@/api/act";
import { decideDrift, type Campaign, type Part } from "@/api/campaigns";
import { platformsQuery } from "@/api/platforms";
import { useOrg } from "@/api/session";
import { CampaignStatus } from "@/components/campaign-status";
import { PlatformMark, platformName } from "@/components/platform-mark";
import { Mode } from "@/components/status";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { cn } from "@/lib/cn";
import { formatAgo, formatMoney, formatNumber, humanize } from "@/lib/format";

interface Props {
  campaign: Campaign;
  part: Part;
}

function Trouble({ part }: { part: Part }) {
  const { error } = part;
  if (!error) return null;
  return (
    <div className="flex items-start gap-2 rounded-md bg-bad-wash px-3 py-2.5 text-[0.8125rem] text-bad">
      <TriangleAlert className="mt-0.5 size-4 shrink-0" aria-hidden />
      <div className="min-w-0 wrap-anywhere">
        <p>{error.message}</p>
        <p className="mt-0.5 text-xs">
          {error.code}, {formatAgo(error.at)}.{" "}
          {error.retrying
            ? "It is tried again by itself."
            : "Somebody has to do something; then try it again."}
        </p>
      </div>
    </div>
  );
}

/** What somebody changed at the platform itself, and who is right. */
function Drifted({ campaign, part }: Props) {
  const may = useMay("campaign:approve");
  const decide = useAct(
    "campaigns",
    (decision: "restore" | "adopt") => decideDrift(campaign, part.platform, decision),
    { done: "It is decided." },
  );
  if (part.drift.length === 0) return null;
  return (
    <div className="grid gap-2 rounded-md bg-warn-wash px-3 py-2.5 text-[0.8125rem]">
      <p className="flex items-center gap-2 font-medium text-warn">
        <GitCompareArrows className="size-4 shrink-0" aria-hidden /> Changed at {platformName(part.platform)}
      </p>
      <dl className="grid gap-1">
        {part.drift.map(({ field, ours, theirs, found_at }) => (
          <div key={field}>
            <dt className="inline font-medium">{humanize(field)}: </dt>
            <dd className="inline wrap-anywhere">
              {theirs} there, {ours} here <span className="text-xs text-soft">({formatAgo(found_at)})</span>
            </dd>
          </div>
        ))}
      </dl>
      {may && (
        <div className="flex flex-wrap gap-2">
          <Button size="sm" disabled={decide.isPending} onClick={() => decide.mutate("restore")}>
            Put ours back
          </Button>
          <Button size="sm" disabled={decide.isPending} onClick={() => decide.mutate("adopt")}>
            Keep theirs
          </Button>
        </div>
      )}
    </div>
  );
}

/** A campaign's part on one platform: its own state, money and trouble. */
export function PartCard({ campaign, part }: Props) {
  const platforms = useQuery(platformsQuery(useOrg()));
  const connection = platforms.data
    ?.flatMap((each) => each.connections)
    .find((each) => each.connection_id === part.connection_id);
  const name = platformName(part.platform);
  const stopped = part.error && !part.error.retrying;
  return (
    <Card aria-label={name} className="grid content-start gap-3 px-5 py-4">
      <header className="flex flex-wrap items-center gap-2.5">
        <PlatformMark platform={part.platform} />
        <h2 className="text-[0.9375rem] font-semibold tracking-[-0.01em]">{name}</h2>
        <CampaignStatus status={part.status} />
        <Mode mode={part.mode ?? null} />
      </header>
      <p className="tnum text-lg font-semibold">
        {formatMoney(part.budget)}{" "}
        <span className="text-[0.8125rem] font-normal text-soft">
          {part.budget.period === "daily" ? "a day" : "in all"}, {formatNumber(part.share * 100, 1)} %
        </span>
      </p>
      <p className="text-xs wrap-anywhere text-faint">
        {connection && `By ${connection.name}. `}
        {part.external_id ? `There as ${part.external_id}.` : "Not there yet."}
      </p>
      {part.pending.length > 0 && (
        <p className={cn("text-[0.8125rem]", stopped ? "text-soft" : "text-run")}>
          {stopped ? "Not so there yet" : "On its way there"}: {part.pending.join(", ")}.
        </p>
      )}
      <Trouble part={part} />
      <Drifted campaign={campaign} part={part} />
    </Card>
  );
}
