import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Brain } from "lucide-react";
import type { Agent } from "@/api/agents";
import { memoryQuery, type Remembered } from "@/api/memory";
import { useOrg } from "@/api/session";
import { LoadMore } from "@/components/ui/load-more";
import { QueryState } from "@/components/ui/query-state";
import { Empty } from "@/components/ui/state";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { formatDay, formatNumber, formatTime, plural } from "@/lib/format";

function Rows({ agentId, subjects }: { agentId: string; subjects: Remembered[] }) {
  return (
    <Table
      caption="Subjects it remembers"
      head={
        <>
          <Th>Subject</Th>
          <Th number>Runs kept</Th>
          <Th className="max-sm:hidden">Last</Th>
          <Th>Forgotten on</Th>
        </>
      }
    >
      {subjects.map(({ subject_id: subject, entries, updated_at, expires_at }) => (
        <Tr key={subject}>
          <Td className="wrap-anywhere">
            <Link
              to="/agents/$agentId/memory"
              params={{ agentId }}
              search={{ subject }}
              className="font-medium hover:text-accent-text hover:underline"
            >
              {subject}
            </Link>
          </Td>
          <Td number>{formatNumber(entries)}</Td>
          <Td className="whitespace-nowrap text-soft max-sm:hidden">{formatTime(updated_at)}</Td>
          <Td className="whitespace-nowrap text-soft">{formatDay(expires_at)}</Td>
        </Tr>
      ))}
    </Table>
  );
}

function None({ agent }: { agent: Agent }) {
  const { enabled, expires_days } = agent.memory;
  return (
    <Empty
      icon={<Brain aria-hidden />}
      title={enabled ? "It remembers nothing yet" : "It does not remember"}
      text={
        enabled
          ? `What comes of a run with a subject_id stays here for ${plural(expires_days, "day")}.`
          : "Its memory is off; it can be turned on among its limits."
      }
    />
  );
}

/** Of whom or what an agent remembers something. */
export function SubjectsTable({ agent }: { agent: Agent }) {
  const subjects = useInfiniteQuery(memoryQuery(useOrg(), agent.agent_id));
  return (
    <QueryState query={subjects} what="what it remembers">
      {(all) =>
        all.length === 0 ? (
          <None agent={agent} />
        ) : (
          <>
            <Rows agentId={agent.agent_id} subjects={all} />
            <LoadMore list={subjects} what="subjects" />
          </>
        )
      }
    </QueryState>
  );
}
