import { useQuery } from "@tanstack/react-query";
import { Settings2 } from "lucide-react";
import { useState } from "react";
import { useMay } from "@/api/account";
import { useAct } from "@/api/act";
import type { Campaign } from "@/api/campaigns";
import { optimiserQuery, runOptimiser, type Optimiser } from "@/api/optimiser";
import { useOrg } from "@/api/session";
import { platformName } from "@/components/platform-mark";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { Fact } from "@/components/ui/fact";
import { QueryState } from "@/components/ui/query-state";
import { formatDay, formatMoney, formatNumber, formatTime } from "@/lib/format";
import { toast } from "@/lib/toast";
import { SettingsDialog } from "./settings-dialog";
import { modeWords } from "./words";

const nothing =
  "There is nothing to do now: the campaign does not run, or yesterday's figures are not there yet.";

function Limits({ optimiser, zone }: { optimiser: Optimiser; zone: string }) {
  const { caps, min_roas, max_daily_change_percent, next_at, rest_until, track } = optimiser;
  const facts = [
    { name: "Change in a day", value: `at most ${max_daily_change_percent} %` },
    {
      name: "Least revenue per spend",
      value: min_roas === undefined || min_roas === null ? "none" : formatNumber(min_roas, 2),
    },
    ...Object.entries(caps).map(([each, cap]) => ({
      name: each === "total" ? "Cap for all" : `Cap for ${platformName(each)}`,
      value: `${formatMoney(cap)} a day`,
    })),
    ...(next_at ? [{ name: "Looks next", value: formatTime(next_at, zone) }] : []),
    ...(rest_until ? [{ name: "Changes nothing before", value: formatDay(rest_until) }] : []),
  ];
  return (
    <>
      <dl className="flex flex-wrap gap-x-8 gap-y-2 px-5 pb-3 text-[0.8125rem]">
        {facts.map(({ name, value }) => (
          <Fact key={name} name={name} className="tnum">
            {value}
          </Fact>
        ))}
      </dl>
      <p className="px-5 pb-4 text-[0.8125rem] text-soft">
        {track.compared === 0
          ? "No day could be compared with what was expected yet."
          : `Of the last ${formatNumber(track.compared)} days compared, ${formatNumber(track.as_expected)} came out as expected, ${formatNumber(track.above)} better and ${formatNumber(track.below)} worse.`}
      </p>
    </>
  );
}

/** How far the campaign's money is moved without people, and how well that went. */
export function OptimiserPanel({ campaign }: { campaign: Campaign }) {
  const may = useMay("campaign:approve");
  const optimiser = useQuery(optimiserQuery(useOrg(), campaign.campaign_id));
  const [changing, setChanging] = useState(false);
  const look = useAct("campaigns", () => runOptimiser(campaign.campaign_id), {
    done: (_, made) => (made ? "It has looked at the campaign. A day is decided once." : ""),
    onDone: (made) => {
      if (!made) toast("plain", nothing);
    },
  });
  const watching = optimiser.data?.watching ?? false;
  return (
    <Card>
      <CardHead
        title={
          <span className="flex flex-wrap items-center gap-2">
            Optimiser
            {optimiser.data &&
              (watching ? (
                <Badge tone="accent">{modeWords[optimiser.data.mode].title}</Badge>
              ) : (
                <Badge>Off</Badge>
              ))}
          </span>
        }
        hint={
          optimiser.data && watching
            ? modeWords[optimiser.data.mode].hint
            : "It divides the budget anew each morning by what the platforms bring back. It does nothing until it is set."
        }
        className="pb-4"
      >
        {may && watching && (
          <Button busy={look.isPending} onClick={() => look.mutate(undefined)}>
            Look now
          </Button>
        )}
        {may && optimiser.data && (
          <Button look={watching ? "plain" : "primary"} onClick={() => setChanging(true)}>
            <Settings2 aria-hidden /> {watching ? "Settings" : "Set it up"}
          </Button>
        )}
      </CardHead>
      <QueryState query={optimiser} what="the optimiser">
        {(known) => (
          <>
            {known.watching && <Limits optimiser={known} zone={campaign.time_zone} />}
            {changing && (
              <SettingsDialog campaign={campaign} optimiser={known} onClose={() => setChanging(false)} />
            )}
          </>
        )}
      </QueryState>
    </Card>
  );
}
