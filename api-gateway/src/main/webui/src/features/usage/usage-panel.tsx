import { lazy, Suspense, useState, type ReactNode } from "react";
import type { Usage } from "@/api/usage";
import { Button } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { Loading, Skeleton } from "@/components/ui/state";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { saveFile, toCsv } from "@/lib/csv";
import { formatCost, formatNumber } from "@/lib/format";

const UsageChart = lazy(() => import("./usage-chart"));

interface Props<T extends Usage> {
  title: string;
  hint?: string | undefined;
  /** What a row is of, such as "Agent". */
  what: string;
  /** What is counted of it. */
  counts?: string;
  rows: T[];
  label: (of: string) => string;
  layout: "days" | "names";
  link?: (row: T) => ReactNode;
}

/** Costs as a chart, and the figures behind it as a table and as a file. */
export function UsagePanel<T extends Usage>({
  title,
  hint,
  what,
  counts = "Executions",
  rows,
  label,
  layout,
  link,
}: Props<T>) {
  const [asTable, setAsTable] = useState(false);
  const save = () =>
    saveFile(
      `usage-by-${what.toLowerCase()}.csv`,
      toCsv(
        [what.toLowerCase(), "executions", "input_tokens", "output_tokens", "cost", "currency"],
        rows.map((row) => [
          row.of,
          row.executions,
          row.input_tokens,
          row.output_tokens,
          row.cost?.amount ?? null,
          row.cost?.currency ?? null,
        ]),
      ),
    );
  return (
    <Card className="overflow-hidden">
      <CardHead title={title} hint={hint} className="pb-3" />
      {asTable ? (
        <Table
          caption={title}
          head={
            <>
              <Th>{what}</Th>
              <Th number>{counts}</Th>
              <Th number>Tokens in</Th>
              <Th number>Tokens out</Th>
              <Th number>Cost</Th>
            </>
          }
        >
          {rows.map((row) => (
            <Tr key={row.of}>
              <Td>{link?.(row) ?? label(row.of)}</Td>
              <Td number>{formatNumber(row.executions)}</Td>
              <Td number>{formatNumber(row.input_tokens)}</Td>
              <Td number>{formatNumber(row.output_tokens)}</Td>
              <Td number>{formatCost(row.cost)}</Td>
            </Tr>
          ))}
        </Table>
      ) : (
        <Suspense
          fallback={
            <Loading label="Drawing the chart">
              <Skeleton className="m-5 h-40" />
            </Loading>
          }
        >
          <UsageChart title={title} rows={rows} label={label} layout={layout} />
        </Suspense>
      )}
      <div className="flex gap-2 px-5 pt-2 pb-4">
        <Button size="sm" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? "Show chart" : "Show data table"}
        </Button>
        <Button size="sm" onClick={save}>
          Save as CSV
        </Button>
      </div>
    </Card>
  );
}
