import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Layers } from "lucide-react";
import { batchesQuery, type BatchCourse } from "@/api/batches";
import { useOrg } from "@/api/session";
import { Status } from "@/components/status";
import { LoadMore } from "@/components/ui/load-more";
import { QueryState } from "@/components/ui/query-state";
import { Empty } from "@/components/ui/state";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { formatCost, formatNumber, formatTime } from "@/lib/format";

function Rows({ agentId, batches }: { agentId: string; batches: BatchCourse[] }) {
  return (
    <Table
      caption="Batches, newest first"
      head={
        <>
          <Th>Batch</Th>
          <Th className="max-sm:hidden">Begun</Th>
          <Th>State</Th>
          <Th number>Over</Th>
          <Th number className="max-sm:hidden">
            Failed
          </Th>
          <Th number className="max-sm:hidden">
            Cost
          </Th>
        </>
      }
    >
      {batches.map((batch) => (
        <Tr key={batch.batch_id}>
          <Td className="min-w-28">
            <Link
              to="/agents/$agentId/batches"
              params={{ agentId }}
              search={{ batch: batch.batch_id }}
              className="font-mono text-xs wrap-anywhere hover:text-accent-text hover:underline"
            >
              {batch.batch_id}
            </Link>
          </Td>
          <Td className="whitespace-nowrap max-sm:hidden">{formatTime(batch.started_at)}</Td>
          <Td>
            <Status status={batch.running ? "running" : "completed"} />
          </Td>
          <Td number>
            {formatNumber(batch.over)} of {formatNumber(batch.total)}
          </Td>
          <Td number className="max-sm:hidden">
            {formatNumber(batch.failed)}
          </Td>
          <Td number className="max-sm:hidden">
            {formatCost(batch.cost)}
          </Td>
        </Tr>
      ))}
    </Table>
  );
}

/** The batches of an agent, whoever began them. */
export function BatchesTable({ agentId }: { agentId: string }) {
  const batches = useInfiniteQuery(batchesQuery(useOrg(), agentId));
  return (
    <QueryState query={batches} what="the batches">
      {(all) =>
        all.length === 0 ? (
          <Empty
            icon={<Layers aria-hidden />}
            title="No batch was begun yet"
            text="Give the agent many inputs at once."
          />
        ) : (
          <>
            <Rows agentId={agentId} batches={all} />
            <LoadMore list={batches} what="batches" />
          </>
        )
      }
    </QueryState>
  );
}
