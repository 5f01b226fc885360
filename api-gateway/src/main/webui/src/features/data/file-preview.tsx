import type { Mapping } from "@/api/imports";
import { Badge } from "@/components/ui/badge";
import { Table, Td, Tr } from "@/components/ui/table";
import { cn } from "@/lib/cn";
import { plural } from "@/lib/format";
import { roleOf } from "./mapping";

/** The first lines as they stand in the file, each column with what it is used for. */
export function FilePreview({ rows, mapping }: { rows: string[][]; mapping: Mapping | null }) {
  const [head = [], ...lines] = rows;
  return (
    <>
      <Table
        caption="First lines of the file"
        head={head.map((name, index) => {
          const use = mapping && roleOf(name, mapping);
          return (
            <th
              key={index}
              scope="col"
              className="border-b px-3 py-2 text-left align-bottom text-xs font-medium whitespace-nowrap first:pl-5 last:pr-5"
            >
              {mapping && (
                <Badge tone={use ? "accent" : "plain"} className="mb-1.5 block w-fit leading-5.5">
                  {use ?? "Not used"}
                </Badge>
              )}
              <span className={cn("font-mono", !use && mapping && "text-faint")}>{name}</span>
            </th>
          );
        })}
      >
        {lines.map((line, index) => (
          <Tr key={index}>
            {head.map((_, column) => (
              <Td key={column} className="tnum max-w-60 truncate font-mono text-xs whitespace-nowrap">
                {line[column] ?? ""}
              </Td>
            ))}
          </Tr>
        ))}
      </Table>
      <p className="border-t px-5 py-2 text-xs text-faint">
        The first {plural(lines.length, "line")} of {plural(head.length, "column")}.
      </p>
    </>
  );
}
