import { useQuery } from "@tanstack/react-query";
import { decidedOfQuery } from "@/api/approvals";
import { useOrg } from "@/api/session";
import { ApprovalCard } from "@/components/approval/approval-card";
import { Card, CardHead } from "@/components/ui/card";

/** What people said to its questions: a call that was changed was done as they made it; absent when nobody was asked. */
export function Decided({ executionId }: { executionId: string }) {
  const decided = useQuery(decidedOfQuery(useOrg(), executionId));
  if (!decided.data || decided.data.length === 0) return null;
  return (
    <Card className="overflow-hidden">
      <CardHead
        title="Decided by people"
        hint="What the agent asked for is below; what was changed was done as changed."
        className="pb-1"
      />
      {decided.data.map((approval) => (
        <ApprovalCard key={approval.approval_id} approval={approval} />
      ))}
    </Card>
  );
}
