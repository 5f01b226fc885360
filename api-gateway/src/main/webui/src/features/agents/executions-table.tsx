import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { agentExecutionsQuery, type Execution } from "@/api/executions";
import { useOrg } from "@/api/session";
import { Mode, Status } from "@/components/status";
import { LoadMore } from "@/components/ui/load-more";
import { QueryState } from "@/components/ui/query-state";
import { Empty } from "@/components/ui/state";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { formatCost, formatDuration, formatNumber, formatTime } from "@/lib/format";

function Rows({ executions }: { executions: Execution[] }) {
  return (
    <Table
      caption="Executions, newest first"
      head={
        <>
          <Th>Started</Th>
          <Th>State</Th>
          <Th>Mode</Th>
          <Th number>Tokens</Th>
          <Th number>Cost</Th>
          <Th number>Took</Th>
        </>
      }
    >
      {executions.map((each) => (
        <Tr key={each.execution_id}>
          <Td className="whitespace-nowrap">
            <Link
              to="/executions/$executionId"
              params={{ executionId: each.execution_id }}
              className="font-medium hover:text-accent-text hover:underline"
            >
              {formatTime(each.started_at)}
            </Link>
          </Td>
          <Td>
            <Status status={each.status} />
          </Td>
          <Td>
            <Mode mode={each.mode} />
          </Td>
          <Td number>{formatNumber(each.input_tokens + each.output_tokens)}</Td>
          <Td number>{formatCost(each.cost)}</Td>
          <Td number>{formatDuration(each.duration)}</Td>
        </Tr>
      ))}
    </Table>
  );
}

export function ExecutionsTable({ agentId }: { agentId: string }) {
  const executions = useInfiniteQuery(agentExecutionsQuery(useOrg(), agentId));
  return (
    <QueryState query={executions} what="the executions">
      {(all) =>
        all.length === 0 ? (
          <Empty title="It has not worked yet" text="Try it here, or run a workflow that uses it." />
        ) : (
          <>
            <Rows executions={all} />
            <LoadMore list={executions} what="executions" />
          </>
        )
      }
    </QueryState>
  );
}
