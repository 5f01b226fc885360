import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { CircleCheck, ListChecks, RotateCw } from "lucide-react";
import { useState } from "react";
import { useMay } from "@/api/account";
import { useAct } from "@/api/act";
import { incidentsQuery, type Incident } from "@/api/incidents";
import { retryRun } from "@/api/run-control";
import { useOrg } from "@/api/session";
import { workflowsQuery } from "@/api/workflows";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { LoadMore } from "@/components/ui/load-more";
import { Page } from "@/components/ui/page";
import { QueryState } from "@/components/ui/query-state";
import { Empty } from "@/components/ui/state";
import { plural } from "@/lib/format";
import { IncidentRow } from "./incident-row";
import { OrderMany } from "./order-many";
import { Orders } from "./orders";
import { RunFilters } from "./run-filters";
import { RunsNav } from "./runs-nav";

const route = getRouteApi("/app/runs/incidents");

/** Tries again what was chosen, one after the other; the first refusal stops it and is told. */
async function retryAll(incidents: Incident[]): Promise<void> {
  for (const incident of incidents) await retryRun(incident);
}

function Chosen({ chosen, onDone }: { chosen: Incident[]; onDone: () => void }) {
  const retry = useAct("workflows", retryAll, {
    done: `${plural(chosen.length, "run")} tried again.`,
    refused: "Not all were started.",
    onDone,
  });
  return (
    <div className="sticky bottom-0 flex flex-wrap items-center gap-3 border-t bg-raised px-5 py-3">
      <p role="status" className="flex-1 text-[0.8125rem] font-medium">
        {plural(chosen.length, "run")} chosen
      </p>
      <Button look="ghost" onClick={onDone}>
        Choose none
      </Button>
      <Button look="primary" busy={retry.isPending} onClick={() => retry.mutate(chosen)}>
        <RotateCw aria-hidden /> Retry {chosen.length}
      </Button>
    </div>
  );
}

export default function IncidentsPage() {
  const org = useOrg();
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const may = useMay("workflow:execute");
  const incidents = useInfiniteQuery(incidentsQuery(org, filter));
  const workflows = useQuery(workflowsQuery(org));
  const names = new Map(workflows.data?.map((each) => [each.workflow_id, each.name]));
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [many, setMany] = useState(false);
  const chosen = (incidents.data ?? []).filter((each) => ids.has(each.run_id));
  const filtered = Object.values(filter).some((value) => value !== undefined);
  const some = incidents.data !== undefined && incidents.data.length > 0;
  function choose(id: string, wanted: boolean) {
    const next = new Set(ids);
    if (wanted) next.add(id);
    else next.delete(id);
    setIds(next);
  }
  return (
    <Page
      wide
      title="Incidents"
      hint="Runs that failed, or of which nobody knows whether something happened outside."
      actions={
        may &&
        some && (
          <Button onClick={() => setMany(true)}>
            <ListChecks aria-hidden /> Act on all…
          </Button>
        )
      }
    >
      <RunsNav />
      <Orders />
      {(filtered || some) && (
        <RunFilters
          incidents
          label="Filter the incidents"
          search={filter}
          onSearch={(next) => void navigate({ search: next, replace: true, resetScroll: false })}
        />
      )}
      <Card className="overflow-hidden">
        <QueryState query={incidents} what="the incidents">
          {(all) =>
            all.length === 0 ? (
              <Empty
                icon={<CircleCheck aria-hidden />}
                title={filtered ? "No incident matches" : "Nothing needs you"}
                text={
                  filtered
                    ? "Take a filter away, or widen the time."
                    : "What fails, or may or may not have happened, is listed here until it is mended."
                }
              />
            ) : (
              <>
                <ul aria-label="Incidents, newest first" className="divide-y">
                  {all.map((incident) => (
                    <IncidentRow
                      key={incident.run_id}
                      incident={incident}
                      workflow={names.get(incident.workflow_id) ?? incident.workflow_id}
                      chosen={ids.has(incident.run_id)}
                      onChoose={(wanted) => choose(incident.run_id, wanted)}
                    />
                  ))}
                </ul>
                <LoadMore list={incidents} what="incidents" />
                {chosen.length > 0 && <Chosen chosen={chosen} onDone={() => setIds(new Set())} />}
              </>
            )
          }
        </QueryState>
      </Card>
      {many && (
        <OrderMany
          filter={filter}
          incident
          offered={["retry", "rerun", "cancel"]}
          onClose={() => setMany(false)}
        />
      )}
    </Page>
  );
}
