import { useInfiniteQuery } from "@tanstack/react-query";
import { History } from "lucide-react";
import type { Campaign } from "@/api/campaigns";
import { proposalsQuery } from "@/api/optimiser";
import { useOrg } from "@/api/session";
import { Card, CardHead } from "@/components/ui/card";
import { LoadMore } from "@/components/ui/load-more";
import { QueryState } from "@/components/ui/query-state";
import { Empty } from "@/components/ui/state";
import { ProposalView } from "./proposal-view";
import { wordsFor } from "./answers";

/** What the optimiser proposed day by day, why, and what came of it. */
export function Timeline({ campaign }: { campaign: Campaign }) {
  const proposals = useInfiniteQuery(proposalsQuery(useOrg(), campaign.campaign_id));
  return (
    <Card className="overflow-hidden">
      <CardHead title="Day by day" className="border-b pb-3" />
      <QueryState query={proposals} what="the proposals">
        {(all) =>
          all.length === 0 ? (
            <Empty
              icon={<History aria-hidden />}
              title="No proposal yet"
              text="It looks once a morning, when yesterday's figures are there."
            />
          ) : (
            <>
              <ol className="divide-y">
                {all.map((proposal) => (
                  <li key={proposal.proposal_id}>
                    <ProposalView
                      proposal={proposal}
                      zone={campaign.time_zone}
                      words={wordsFor(proposal, all, campaign)}
                    />
                  </li>
                ))}
              </ol>
              <LoadMore list={proposals} what="days" />
            </>
          )
        }
      </QueryState>
    </Card>
  );
}
