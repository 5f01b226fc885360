import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Trash2, X } from "lucide-react";
import { useState } from "react";
import { useMay } from "@/api/account";
import type { Agent } from "@/api/agents";
import { subjectQuery, type Memory } from "@/api/memory";
import { useOrg } from "@/api/session";
import { Button } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { QueryState } from "@/components/ui/query-state";
import { ScrollText } from "@/components/ui/scroll-text";
import { Empty } from "@/components/ui/state";
import { formatDay, formatTime } from "@/lib/format";
import { isStatus } from "@/lib/problem";
import { Forget } from "./forget";

function Entry({ entry }: { entry: Memory["entries"][number] }) {
  return (
    <li className="grid gap-2 px-5 py-3.5">
      <Link
        to="/executions/$executionId"
        params={{ executionId: entry.execution_id }}
        className="justify-self-start text-[0.8125rem] font-medium hover:text-accent-text hover:underline"
      >
        {formatTime(entry.at)}
      </Link>
      <div className="grid gap-3 text-[0.8125rem] md:grid-cols-2 [&>*]:min-w-0">
        <div>
          <p className="text-xs text-faint">Asked</p>
          <ScrollText
            label={`Asked in ${entry.execution_id}`}
            text={entry.asked}
            className="max-h-40 font-mono text-xs"
          />
        </div>
        <div>
          <p className="text-xs text-faint">Answered</p>
          <ScrollText
            label={`Answered in ${entry.execution_id}`}
            text={entry.answered}
            className="max-h-40 font-mono text-xs"
          />
        </div>
      </div>
    </li>
  );
}

function Known({ memory }: { memory: Memory }) {
  return (
    <>
      {memory.summary && (
        <div className="border-t px-5 py-3.5 text-[0.8125rem]">
          <p className="text-xs text-faint">In short, of what was before</p>
          <ScrollText label="Summary" text={memory.summary} className="max-h-48" />
        </div>
      )}
      <ol aria-label="Remembered runs" className="divide-y border-t">
        {memory.entries.toReversed().map((entry) => (
          <Entry key={entry.execution_id} entry={entry} />
        ))}
      </ol>
    </>
  );
}

interface Props {
  agent: Agent;
  subject: string;
  onClose: () => void;
}

/** All that an agent remembers of one subject, and the way to make it forget. */
export function SubjectCard({ agent, subject, onClose }: Props) {
  const memory = useQuery(subjectQuery(useOrg(), agent.agent_id, subject));
  const may = useMay("agent:write");
  const [forgetting, setForgetting] = useState(false);
  const unknown = isStatus(memory.error, 404);
  return (
    <Card aria-label={`Memory of ${subject}`} className="overflow-hidden">
      <CardHead
        title={<span className="wrap-anywhere">{subject}</span>}
        hint={memory.data && `Forgotten on ${formatDay(memory.data.expires_at)} unless it comes up again.`}
        className="pb-4"
      >
        {may && memory.data && (
          <Button look="danger" onClick={() => setForgetting(true)}>
            <Trash2 aria-hidden /> Forget
          </Button>
        )}
        <Button look="ghost" size="icon" aria-label="Close" onClick={onClose}>
          <X aria-hidden />
        </Button>
      </CardHead>
      {unknown ? (
        <Empty title="It remembers nothing of this subject" text="Ids are compared letter by letter." />
      ) : (
        <QueryState query={memory} what="what it remembers">
          {(known) => <Known memory={known} />}
        </QueryState>
      )}
      {forgetting && (
        <Forget agent={agent} subject={subject} onClose={() => setForgetting(false)} onDone={onClose} />
      )}
    </Card>
  );
}
