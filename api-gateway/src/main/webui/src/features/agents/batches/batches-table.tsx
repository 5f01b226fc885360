import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Layers } from "lucide-react";
import { batchQuery } from "@/api/batches";
import { useOrg } from "@/api/session";
import { Status } from "@/components/status";
import { Empty, Skeleton } from "@/components/ui/state";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { formatCost, formatNumber } from "@/lib/format";
import { asProblem, isStatus } from "@/lib/problem";

interface Props {
  agentId: string;
  ids: string[];
}

/** One line, which fails alone. */
function Row({ agentId, id }: { agentId: string; id: string }) {
  const batch = useQuery(batchQuery(useOrg(), id));
  const { data, error } = batch;
  return (
    <Tr>
      <Td className="min-w-28">
        <Link
          to="/agents/$agentId/batches"
          params={{ agentId }}
          search={{ batch: id }}
          className="font-mono text-xs wrap-anywhere hover:text-accent-text hover:underline"
        >
          {id}
        </Link>
      </Td>
      {data ? (
        <>
          <Td>
            <Status status={data.running ? "running" : "completed"} />
          </Td>
          <Td number>
            {formatNumber(data.over)} of {formatNumber(data.total)}
          </Td>
          <Td number className="max-sm:hidden">
            {formatNumber(data.counts.failed ?? 0)}
          </Td>
          <Td number className="max-sm:hidden">
            {formatCost(data.cost)}
          </Td>
        </>
      ) : (
        <Td colSpan={4} className="text-soft">
          {error ? (
            isStatus(error, 404) ? (
              "There is no such batch, or not any more."
            ) : (
              asProblem(error).message
            )
          ) : (
            <Skeleton className="h-4 w-32" />
          )}
        </Td>
      )}
    </Tr>
  );
}

/** The batches this browser knows of; the service keeps no list of them. */
export function BatchesTable({ agentId, ids }: Props) {
  if (ids.length === 0)
    return (
      <Empty
        icon={<Layers aria-hidden />}
        title="No batch was begun here yet"
        text="One that was begun elsewhere is found by its id."
      />
    );
  return (
    <Table
      caption="Batches"
      head={
        <>
          <Th>Batch</Th>
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
      {ids.map((id) => (
        <Row key={id} agentId={agentId} id={id} />
      ))}
    </Table>
  );
}
