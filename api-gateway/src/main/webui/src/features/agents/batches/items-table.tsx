import { Link } from "@tanstack/react-router";
import type { Batch, BatchItem } from "@/api/batches";
import { Status } from "@/components/status";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { saveFile, toCsv } from "@/lib/csv";
import { formatCost } from "@/lib/format";

/** What came of an input in a line; all of it is told by its execution. */
function outcome({ error, output }: BatchItem): string {
  return error ?? (output ? JSON.stringify(output) : "–");
}

export function ItemsTable({ batch }: { batch: Batch }) {
  return (
    <Table
      caption="Inputs of the batch"
      className="max-h-[32rem] overflow-y-auto border-t"
      head={
        <>
          <Th number>Input</Th>
          <Th>State</Th>
          <Th>What came of it</Th>
          <Th number className="max-sm:hidden">
            Cost
          </Th>
        </>
      }
    >
      {batch.items.map((item) => (
        <Tr key={item.execution_id}>
          <Td number>
            <Link
              to="/executions/$executionId"
              params={{ executionId: item.execution_id }}
              className="font-medium hover:text-accent-text hover:underline"
            >
              {item.index + 1}
            </Link>
          </Td>
          <Td>
            <Status status={item.status} />
          </Td>
          <Td className={item.error ? "text-bad" : "text-soft"}>
            <span className="line-clamp-2 wrap-anywhere">{outcome(item)}</span>
          </Td>
          <Td number className="max-sm:hidden">
            {formatCost(item.cost)}
          </Td>
        </Tr>
      ))}
    </Table>
  );
}

export function saveItems({ batch_id, items }: Batch): void {
  const head = ["input", "execution_id", "status", "answer", "error", "cost", "currency"];
  const cells = items.map((each) => [
    each.index + 1,
    each.execution_id,
    each.status,
    each.output ? JSON.stringify(each.output) : null,
    each.error,
    each.cost?.amount ?? null,
    each.cost?.currency ?? null,
  ]);
  saveFile(`batch-${batch_id}.csv`, toCsv(head, cells));
}
