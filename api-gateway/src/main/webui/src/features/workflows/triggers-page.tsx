import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Plus, Zap } from "lucide-react";
import { useState } from "react";
import { useMay } from "@/api/account";
import { useOrg } from "@/api/session";
import { triggersQuery } from "@/api/triggers";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { QueryState } from "@/components/ui/query-state";
import { Empty } from "@/components/ui/state";
import { NewTrigger } from "./new-trigger";
import { TriggerCard } from "./trigger-card";
import { WorkflowFrame } from "./workflow-frame";

const route = getRouteApi("/app/workflows/$workflowId/triggers");

export default function TriggersPage() {
  const { workflowId } = route.useParams();
  const triggers = useQuery(triggersQuery(useOrg(), workflowId));
  const may = useMay("workflow:write");
  const [making, setMaking] = useState(false);
  const make = may && (
    <Button look="primary" onClick={() => setMaking(true)}>
      <Plus aria-hidden /> New trigger
    </Button>
  );
  return (
    <WorkflowFrame workflowId={workflowId} view="triggers" actions={make}>
      {() => (
        <>
          <QueryState query={triggers} what="the triggers">
            {(all) =>
              all.length === 0 ? (
                <Card>
                  <Empty
                    icon={<Zap aria-hidden />}
                    title="People start it"
                    text="A schedule, an event or a call from outside can start it too."
                  />
                </Card>
              ) : (
                <div className="grid gap-4">
                  {all.map((trigger) => (
                    <TriggerCard key={trigger.trigger_id} trigger={trigger} />
                  ))}
                </div>
              )
            }
          </QueryState>
          {making && <NewTrigger workflowId={workflowId} onClose={() => setMaking(false)} />}
        </>
      )}
    </WorkflowFrame>
  );
}
