import { getRouteApi } from "@tanstack/react-router";
import { useMay } from "@/api/account";
import { Card, CardHead } from "@/components/ui/card";
import { AgentFrame } from "./agent-frame";
import { BatchCard } from "./batches/batch-card";
import { BatchForm } from "./batches/batch-form";
import { BatchesTable } from "./batches/batches-table";
import { FindForm } from "./find-form";

const route = getRouteApi("/app/agents/$agentId/batches");

export default function AgentBatchesPage() {
  const { agentId } = route.useParams();
  const { batch } = route.useSearch();
  const navigate = route.useNavigate();
  const may = useMay("agent:execute");
  const show = (id: string | undefined) =>
    void navigate({ search: id === undefined ? {} : { batch: id }, resetScroll: false });
  return (
    <AgentFrame agentId={agentId} view="batches">
      {(agent) => (
        <div className="grid gap-4">
          {batch !== undefined && <BatchCard key={batch} batchId={batch} onClose={() => show(undefined)} />}
          {may && batch === undefined && (
            <Card>
              <CardHead
                title="Start a batch"
                hint="Many inputs, worked off as places become free, also when this page is closed."
              />
              <BatchForm agent={agent} onStarted={show} />
            </Card>
          )}
          <Card className="overflow-hidden">
            <CardHead title="Batches" hint="Newest first, whoever began them." />
            <FindForm key={batch} label="Batch" hint="Leads to one by its id." value={batch} onFind={show} />
            <BatchesTable agentId={agentId} />
          </Card>
        </div>
      )}
    </AgentFrame>
  );
}
