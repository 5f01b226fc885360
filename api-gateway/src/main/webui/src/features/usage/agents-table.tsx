import type { AgentUsage } from "@/api/usage";
import { Card, CardHead } from "@/components/ui/card";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { formatDuration, formatNumber, noData } from "@/lib/format";

/** How well agents work, beside what they cost. */
export function AgentsTable({ agents, label }: { agents: AgentUsage[]; label: (id: string) => string }) {
  return (
    <Card className="overflow-hidden">
      <CardHead title="How agents work" className="pb-3" />
      <Table
        caption="How agents work"
        head={
          <>
            <Th>Agent</Th>
            <Th number>Executions</Th>
            <Th number>Failed</Th>
            <Th number>Ended well</Th>
            <Th number>Takes on average</Th>
          </>
        }
      >
        {agents.map((each) => (
          <Tr key={each.of}>
            <Td className="font-medium">{label(each.of)}</Td>
            <Td number>{formatNumber(each.executions)}</Td>
            <Td number className={each.failed > 0 ? "text-bad" : "text-soft"}>
              {formatNumber(each.failed)}
            </Td>
            <Td number>
              {each.success_rate === null ? noData : `${formatNumber(each.success_rate * 100, 1)} %`}
            </Td>
            <Td number>{formatDuration(each.average_seconds * 1000)}</Td>
          </Tr>
        ))}
      </Table>
    </Card>
  );
}
