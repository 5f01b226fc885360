import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { dashboardQuery } from "@/api/dashboard";
import { campaignMetricsQuery } from "@/api/metrics";
import { newestRunsQuery } from "@/api/run-list";
import { useOrg, useSession } from "@/api/session";
import { ConnectionNotices } from "@/components/connection-notices";
import { Card, CardHead } from "@/components/ui/card";
import { Page } from "@/components/ui/page";
import { ErrorState, Loading, Skeleton } from "@/components/ui/state";
import { formatTime } from "@/lib/format";
import { useSeen } from "@/lib/seen";
import { Checklist, type Task } from "./checklist";
import { LatestRuns } from "./latest-runs";
import { Tiles } from "./tiles";

const CampaignChart = lazy(() => import("@/components/campaign-chart"));
const most = 12;

function Chart() {
  const metrics = useQuery(campaignMetricsQuery(useOrg()));
  const waiting = (
    <Loading label="Loading campaigns">
      <Skeleton className="m-5 h-48" />
    </Loading>
  );
  const rows = (metrics.data?.rows ?? []).toSorted(
    (a, b) => Number(b.spend?.amount ?? 0) - Number(a.spend?.amount ?? 0),
  );
  return (
    <Card>
      <CardHead
        title="Campaigns"
        hint={rows.length > most ? `The ${most} with the highest spend of ${rows.length}.` : undefined}
        className="pb-3"
      />
      {metrics.isPending ? (
        waiting
      ) : metrics.isError ? (
        <ErrorState
          error={metrics.error}
          what="The campaigns could not be loaded"
          retry={() => void metrics.refetch()}
        />
      ) : (
        <Suspense fallback={waiting}>
          <CampaignChart rows={rows.slice(0, most)} />
        </Suspense>
      )}
    </Card>
  );
}

function tasks(hasData: boolean, seenAgents: boolean, hasRun: boolean): Task[] {
  return [
    {
      title: "Import your data",
      text: "An export of your ad account, as it comes.",
      done: hasData,
      action: hasData ? "Import more" : "Import a file",
      link: { to: "/data/import" },
    },
    {
      title: "Look at your agents",
      text: "Four are there already, each with its own task.",
      done: seenAgents,
      action: "See agents",
      link: { to: "/agents" },
    },
    {
      title: "Ask where the budget should go",
      text: "Three agents work on it while you watch.",
      done: hasRun,
      action: "Open the workflow",
      link: { to: "/workflows/$workflowId", params: { workflowId: "where-should-the-budget-go" } },
    },
  ];
}

export default function OverviewPage() {
  const org = useOrg();
  const { organization } = useSession();
  const dashboard = useQuery(dashboardQuery(org));
  const runs = useQuery(newestRunsQuery(org));
  const seenAgents = useSeen(org, "agents");
  const hasData = (dashboard.data?.campaigns ?? 0) > 0;
  const hasRun = (runs.data?.length ?? 0) > 0;
  const known = dashboard.isSuccess && runs.isSuccess;
  const list = tasks(hasData, seenAgents, hasRun);
  const started = known && list.every((task) => task.done);
  return (
    <Page
      title="Overview"
      hint={
        hasData ? (
          <>
            {organization.name}, as of {formatTime(dashboard.data?.as_of)}
          </>
        ) : (
          organization.name
        )
      }
    >
      <div className="grid gap-4">
        <ConnectionNotices />
        {known && !started && <Checklist tasks={list} />}
        <Tiles dashboard={dashboard} />
        {hasData && <Chart />}
        {runs.data && runs.data.length > 0 && <LatestRuns runs={runs.data} />}
      </div>
    </Page>
  );
}
