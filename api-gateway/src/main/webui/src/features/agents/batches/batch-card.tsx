import { useQuery } from "@tanstack/react-query";
import { Download, Square, X } from "lucide-react";
import { useAct } from "@/api/act";
import { useMay } from "@/api/account";
import { batchQuery, cancelBatch, type Batch } from "@/api/batches";
import { useOrg } from "@/api/session";
import { Status } from "@/components/status";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { Progress } from "@/components/ui/progress";
import { QueryState } from "@/components/ui/query-state";
import { Empty } from "@/components/ui/state";
import { formatCost, formatNumber, humanize } from "@/lib/format";
import { isStatus } from "@/lib/problem";
import { ItemsTable, saveItems } from "./items-table";

function Stop({ batch }: { batch: Batch }) {
  const may = useMay("agent:execute");
  const stop = useAct("batches", () => cancelBatch(batch.batch_id), {
    done: "What is not over yet is being stopped.",
    refused: "It goes on.",
  });
  if (!may) return null;
  return (
    <Button busy={stop.isPending} onClick={() => stop.mutate(undefined)}>
      <Square aria-hidden /> Stop the rest
    </Button>
  );
}

function Course({ batch }: { batch: Batch }) {
  const { over, total, counts, cost } = batch;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 pb-4 text-[0.8125rem]">
      <Progress label="Worked off" share={total === 0 ? 0 : over / total} className="w-48" />
      <span className="tnum" role="status">
        {formatNumber(over)} of {formatNumber(total)} over
      </span>
      <span className="flex flex-wrap gap-1.5">
        {Object.entries(counts).map(([state, count]) => (
          <Badge key={state} tone={state === "failed" ? "bad" : "plain"}>
            {humanize(state)} {formatNumber(count)}
          </Badge>
        ))}
      </span>
      <span className="tnum text-soft">{formatCost(cost)}</span>
    </div>
  );
}

interface Props {
  batchId: string;
  onClose: () => void;
}

/** One batch as it goes, and what came of each of its inputs. */
export function BatchCard({ batchId, onClose }: Props) {
  const batch = useQuery(batchQuery(useOrg(), batchId));
  const { data } = batch;
  const unknown = isStatus(batch.error, 404);
  return (
    <Card aria-label={`Batch ${batchId}`} className="overflow-hidden">
      <CardHead
        title={
          <span className="flex flex-wrap items-center gap-2">
            Batch {data && <Status status={data.running ? "running" : "completed"} />}
          </span>
        }
        hint={<span className="font-mono text-xs wrap-anywhere">{batchId}</span>}
        className="pb-4"
      >
        {data?.running && <Stop batch={data} />}
        {data && (
          <Button onClick={() => saveItems(data)}>
            <Download aria-hidden /> Save as CSV
          </Button>
        )}
        <Button look="ghost" size="icon" aria-label="Close" onClick={onClose}>
          <X aria-hidden />
        </Button>
      </CardHead>
      {unknown ? (
        <Empty title="There is no such batch" text="Not in this organisation, or not any more." />
      ) : (
        <QueryState query={batch} what="the batch">
          {(known) => (
            <>
              <Course batch={known} />
              <ItemsTable batch={known} />
            </>
          )}
        </QueryState>
      )}
    </Card>
  );
}
