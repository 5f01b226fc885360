import { getRouteApi } from "@tanstack/react-router";
import { useMay } from "@/api/account";
import { useOrg } from "@/api/session";
import { Card, CardHead } from "@/components/ui/card";
import { useRecent } from "@/lib/recent";
import { AgentFrame } from "./agent-frame";
import { BatchCard } from "./batches/batch-card";
import { BatchForm } from "./batches/batch-form";
import { BatchesTable } from "./batches/batches-table";
import { FindForm } from "./find-form";

const route = getRouteApi("/app/agents/$agentId/batches");

export default function AgentBatchesPage() {
  const org = useOrg();
  const { agentId } = route.useParams();
  const { batch } = route.useSearch();
  const navigate = route.useNavigate();
  const may = useMay("agent:execute");
  const { known, remember, drop } = useRecent(org, `batches.${agentId}`);
  const show = (id: string | undefined) =>
    void navigate({ search: id === undefined ? {} : { batch: id }, resetScroll: false });
  return (
    <AgentFrame agentId={agentId} view="batches">
      {(agent) => (
        <div className="grid gap-4">
          {batch !== undefined && (
            <BatchCard
              key={batch}
              batchId={batch}
              onFound={() => remember(batch)}
              onUnknown={() => drop(batch)}
              onClose={() => show(undefined)}
            />
          )}
          {may && batch === undefined && (
            <Card>
              <CardHead
                title="Start a batch"
                hint="Many inputs, worked off as places become free, also when this page is closed."
              />
              <BatchForm
                agent={agent}
                onLost={remember}
                onStarted={(id) => {
                  remember(id);
                  show(id);
                }}
              />
            </Card>
          )}
          <Card className="overflow-hidden">
            <CardHead title="Batches" hint="Those that were begun or opened in this browser, newest first." />
            <FindForm
              key={batch}
              label="Batch"
              hint="The id of one begun elsewhere."
              value={batch}
              onFind={show}
            />
            <BatchesTable agentId={agentId} ids={known} />
          </Card>
        </div>
      )}
    </AgentFrame>
  );
}
