import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Check, Pencil, X } from "lucide-react";
import { useState } from "react";
import { useMay } from "@/api/account";
import { agentQuery } from "@/api/agents";
import type { Approval } from "@/api/approvals";
import { useOrg } from "@/api/session";
import { JsonView } from "@/components/json-view";
import { Status } from "@/components/status";
import { Button } from "@/components/ui/button";
import { formatAgo, formatMoney, formatTime, humanize } from "@/lib/format";
import { DecideApproval } from "./decide-approval";
import { Effect } from "./effect";

interface Props {
  approval: Approval;
  /** The agent's name, where it is known; else it is asked for. */
  agent?: string | undefined;
  /** Who decided, where that is known. */
  person?: string | undefined;
}

function Verdict({ approval: { status, decided_by, decided_at, comment }, person }: Props) {
  if (status === "pending") return null;
  return (
    <p className="text-[0.8125rem] text-soft">
      {decided_by ? `${person ?? decided_by}, ` : ""}
      {formatTime(decided_at)}
      {comment && <span className="block text-ink">“{comment}”</span>}
    </p>
  );
}

/** What an agent is about to do, what is at stake, and the word that lets it. */
export function ApprovalCard({ approval, agent, person }: Props) {
  const may = useMay("agent:approve");
  const [act, setAct] = useState<"approve" | "edit" | "reject" | null>(null);
  const waits = approval.status === "pending";
  const asked = useQuery({ ...agentQuery(useOrg(), approval.agent_id), enabled: agent === undefined });
  const name = agent ?? asked.data?.name ?? humanize(approval.agent_id);
  return (
    <article aria-label={`${approval.tool} by ${name}`} className="grid gap-3 px-5 py-4">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="min-w-56 flex-1">
          <p className="flex flex-wrap items-center gap-2">
            <span className="font-mono text-[0.8125rem] font-medium">{approval.tool}</span>
            <Effect effect={approval.effect} />
            {!waits && <Status status={approval.status} />}
          </p>
          <p className="mt-1 text-[0.8125rem] text-soft">
            <Link
              to="/executions/$executionId"
              params={{ executionId: approval.execution_id }}
              className="text-accent-text underline underline-offset-4"
            >
              {name}
            </Link>{" "}
            asked {formatAgo(approval.requested_at)}
            {waits && approval.expires_at && ` · expires ${formatTime(approval.expires_at)}`}
          </p>
        </div>
        {approval.money && (
          <p className="sm:text-right">
            <span className="block text-xs text-soft">At stake</span>
            <span className="tnum text-lg font-semibold tracking-[-0.01em]">
              {formatMoney(approval.money)}
            </span>
          </p>
        )}
      </div>
      {approval.reason && <p className="text-[0.8125rem]">{approval.reason}</p>}
      {approval.arguments && (
        <JsonView label="Exactly this" value={approval.arguments} className="[&_pre]:max-h-48" />
      )}
      {approval.approved_arguments && (
        <JsonView
          label="Done in its place"
          value={approval.approved_arguments}
          className="[&_pre]:max-h-48"
        />
      )}
      <Verdict approval={approval} person={person} />
      {waits && may && (
        <div className="flex flex-wrap gap-2">
          <Button look="primary" onClick={() => setAct("approve")}>
            <Check aria-hidden /> Approve
          </Button>
          <Button onClick={() => setAct("edit")}>
            <Pencil aria-hidden /> Edit first
          </Button>
          <Button look="danger" onClick={() => setAct("reject")}>
            <X aria-hidden /> Reject
          </Button>
        </div>
      )}
      {waits && !may && (
        <p className="text-[0.8125rem] text-soft">
          Somebody whose role may approve what agents do has to decide this.
        </p>
      )}
      {act && <DecideApproval approval={approval} act={act} onClose={() => setAct(null)} />}
    </article>
  );
}
