import { Wrench } from "lucide-react";
import { useEffect, useRef } from "react";
import type { ToolCall } from "@/api/executions";
import { JsonView } from "@/components/json-view";
import { Badge } from "@/components/ui/badge";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { cn } from "@/lib/cn";
import { formatDuration, formatMoney, formatNumber, humanize, plural } from "@/lib/format";
import { isObject, type JsonObject } from "@/lib/json";

function show(value: unknown): string {
  if (isObject(value)) {
    if (typeof value.amount === "string" && typeof value.currency === "string")
      return formatMoney({ amount: value.amount, currency: value.currency });
    return String(value.name ?? value.id ?? JSON.stringify(value));
  }
  if (value === null || value === undefined) return "–";
  if (typeof value === "number") return formatNumber(value, 4);
  return String(value);
}

const isFigure = (value: unknown) => typeof value === "number" || (isObject(value) && "amount" in value);

function names(row: JsonObject, wanted: string): boolean {
  return Object.values(row).some((cell) => !isFigure(cell) && show(cell) === wanted);
}

function Rows({ rows, highlight }: { rows: JsonObject[]; highlight?: string | undefined }) {
  const marked = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    marked.current?.scrollIntoView({ block: "center" });
  }, [highlight]);
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return (
    <Table
      caption="Rows of the answer"
      head={columns.map((name) => (
        <Th key={name} number={rows.some((row) => isFigure(row[name]))}>
          {humanize(name)}
        </Th>
      ))}
    >
      {rows.map((row, index) => {
        const hit = highlight !== undefined && names(row, highlight);
        return (
          <Tr
            key={index}
            ref={hit ? marked : undefined}
            aria-current={hit || undefined}
            className={cn(hit && "bg-accent-wash font-medium hover:bg-accent-wash")}
          >
            {columns.map((name, column) => (
              <Td
                key={name}
                number={isFigure(row[name])}
                className={cn(hit && column === 0 && "text-accent-text")}
              >
                {show(row[name])}
              </Td>
            ))}
          </Tr>
        );
      })}
    </Table>
  );
}

function Arguments({ values }: { values: JsonObject }) {
  const said = Object.entries(values).filter(([, value]) => value !== null && value !== "");
  return (
    <dl className="grid gap-x-4 gap-y-1.5 text-[0.8125rem] sm:grid-cols-[8rem_1fr]">
      {said.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-soft">{humanize(name)}</dt>
          <dd className="font-mono text-xs leading-5 wrap-anywhere">
            {Array.isArray(value) && value.every((each) => typeof each === "string")
              ? value.join(", ")
              : typeof value === "string" || (isObject(value) && isFigure(value))
                ? show(value)
                : JSON.stringify(value)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What an agent asked a tool and what came back, with the row a figure was taken from. */
export function ToolCallView({ call, highlight }: { call: ToolCall; highlight?: string | undefined }) {
  const rows = Array.isArray(call.result?.rows) ? call.result.rows.filter(isObject) : null;
  const rest = call.result
    ? Object.fromEntries(Object.entries(call.result).filter(([key]) => key !== "rows"))
    : null;
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center gap-2 text-[0.8125rem]">
        <Wrench className="size-4 text-faint" aria-hidden />
        <span className="font-mono text-xs font-medium">{call.tool}</span>
        {call.error ? (
          <Badge tone="bad">Failed</Badge>
        ) : call.result ? (
          <Badge tone="good">Answered</Badge>
        ) : (
          <Badge>Waiting</Badge>
        )}
        {call.duration !== null && <span className="text-faint">{formatDuration(call.duration)}</span>}
      </div>
      {call.arguments && <Arguments values={call.arguments} />}
      {call.error && (
        <p className="rounded-md bg-bad-wash px-3 py-2 text-[0.8125rem] text-bad">{call.error}</p>
      )}
      {rows && (
        <div className="overflow-hidden rounded-lg border">
          <Rows rows={rows} highlight={highlight} />
          <p className="border-t bg-canvas px-5 py-2 text-xs text-faint">{plural(rows.length, "row")}</p>
        </div>
      )}
      {rest && Object.keys(rest).length > 0 && (
        <details>
          <summary className="cursor-pointer text-[0.8125rem] text-soft hover:text-ink">
            Rest of the answer
          </summary>
          <JsonView label="Answer" value={rest} className="mt-2" />
        </details>
      )}
    </div>
  );
}
