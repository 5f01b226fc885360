import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Handshake, Plus } from "lucide-react";
import { useState } from "react";
import { useMay } from "@/api/account";
import type { Client } from "@/api/clients";
import { dealsQuery, pipelinesQuery, type Deal, type Pipeline } from "@/api/deals";
import { useOrg } from "@/api/session";
import { Button } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { LoadMore } from "@/components/ui/load-more";
import { QueryState } from "@/components/ui/query-state";
import { Empty } from "@/components/ui/state";
import { formatMoney } from "@/lib/format";
import { DealDialog } from "./deal-dialog";
import { DealState } from "./deal-status";

/** Where a sale is, in words; empty while the CRM does not tell its pipelines. */
function placeOf(deal: Deal, pipelines: Pipeline[]): string {
  const pipeline = pipelines.find(({ pipeline_id }) => pipeline_id === deal.pipeline);
  const stage = pipeline?.stages.find(({ stage_id }) => stage_id === deal.stage);
  return [pipeline?.name, stage?.name].filter(Boolean).join(", ");
}

interface RowProps {
  deal: Deal;
  pipelines: Pipeline[];
  onChange: (() => void) | undefined;
}

function Row({ deal, pipelines, onChange }: RowProps) {
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-5 py-3 text-[0.8125rem]">
      <div className="min-w-40 flex-1">
        <p className="font-medium wrap-anywhere">{deal.name}</p>
        <p className="text-xs text-faint">{placeOf(deal, pipelines)}</p>
      </div>
      <span className="tnum">{formatMoney(deal.value)}</span>
      <DealState status={deal.status} />
      {onChange && (
        <Button aria-label={`Move ${deal.name}`} onClick={onChange}>
          Move
        </Button>
      )}
    </li>
  );
}

/** What is being sold to a client, and how far it came. */
export function Deals({ client }: { client: Client }) {
  const org = useOrg();
  const may = useMay("lead:write");
  const deals = useInfiniteQuery(dealsQuery(org, client.client_id));
  const pipelines = useQuery(pipelinesQuery(org, client.connection_id)).data ?? [];
  const [open, setOpen] = useState<Deal | "new" | null>(null);
  // Without its pipelines nobody could say where to.
  const able = may && pipelines.length > 0;
  return (
    <Card className="overflow-hidden">
      <CardHead title="Opportunities" hint="What is being sold, as GoHighLevel has it." className="pb-3">
        {able && (
          <Button onClick={() => setOpen("new")}>
            <Plus aria-hidden /> New opportunity
          </Button>
        )}
      </CardHead>
      <div className="border-t">
        <QueryState query={deals} what="the opportunities">
          {(all) =>
            all.length === 0 ? (
              <Empty
                icon={<Handshake aria-hidden />}
                title="No opportunity yet"
                text="A sale to this client stands here from its first stage to its end."
              />
            ) : (
              <>
                <ul aria-label="Opportunities" className="divide-y">
                  {all.map((deal) => (
                    <Row
                      key={deal.opportunity_id}
                      deal={deal}
                      pipelines={pipelines}
                      onChange={able ? () => setOpen(deal) : undefined}
                    />
                  ))}
                </ul>
                <LoadMore list={deals} what="opportunities" />
              </>
            )
          }
        </QueryState>
      </div>
      {open && (
        <DealDialog
          client={client}
          pipelines={pipelines}
          {...(open !== "new" && { deal: open })}
          onClose={() => setOpen(null)}
        />
      )}
    </Card>
  );
}
