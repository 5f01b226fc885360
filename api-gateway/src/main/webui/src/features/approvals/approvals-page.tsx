import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { ShieldCheck } from "lucide-react";
import { agentsQuery } from "@/api/agents";
import { approvalsQuery } from "@/api/approvals";
import { useOrg } from "@/api/session";
import { membersQuery } from "@/api/team";
import { ApprovalCard } from "@/components/approval/approval-card";
import { Card } from "@/components/ui/card";
import { LoadMore } from "@/components/ui/load-more";
import { Page } from "@/components/ui/page";
import { QueryState } from "@/components/ui/query-state";
import { Empty } from "@/components/ui/state";
import { TabNav } from "@/components/ui/tabs";
import { WaitingSteps } from "./waiting-steps";

const route = getRouteApi("/app/approvals");
const states = [
  { status: undefined, label: "Waiting" },
  { status: "approved", label: "Approved" },
  { status: "edited", label: "Edited" },
  { status: "rejected", label: "Rejected" },
  { status: "expired", label: "Expired" },
];

export default function ApprovalsPage() {
  const org = useOrg();
  const { status } = route.useSearch();
  const approvals = useInfiniteQuery(approvalsQuery(org, status ?? "pending"));
  const agents = useQuery(agentsQuery(org));
  const members = useInfiniteQuery(membersQuery(org));
  const names = new Map(agents.data?.map((each) => [each.agent_id, each.name]));
  const people = new Map(members.data?.map((each) => [each.user_id, each.full_name]));
  return (
    <Page title="Approvals" hint="What agents and workflows may not do without a person's word.">
      <TabNav label="States of the approvals">
        {states.map((each) => (
          <Link
            key={each.label}
            from="/approvals"
            to="."
            search={{ status: each.status }}
            activeOptions={{ exact: true, explicitUndefined: true }}
            aria-current={each.status === status ? "page" : undefined}
          >
            {each.label}
          </Link>
        ))}
      </TabNav>
      <div className="grid gap-4">
        <Card className="overflow-hidden">
          <QueryState query={approvals} what="the approvals">
            {(all) =>
              all.length === 0 ? (
                <Empty
                  icon={<ShieldCheck aria-hidden />}
                  title={status ? "None in this state" : "Nothing waits for you"}
                  text={
                    status
                      ? "Decisions stay listed with who made them."
                      : "When an agent wants to spend, write or send something, it asks here first."
                  }
                />
              ) : (
                <>
                  <ul className="divide-y">
                    {all.map((approval) => (
                      <li key={approval.approval_id}>
                        <ApprovalCard
                          approval={approval}
                          agent={names.get(approval.agent_id)}
                          person={people.get(approval.decided_by ?? "")}
                        />
                      </li>
                    ))}
                  </ul>
                  <LoadMore list={approvals} what="approvals" />
                </>
              )
            }
          </QueryState>
        </Card>
        {!status && <WaitingSteps />}
      </div>
    </Page>
  );
}
