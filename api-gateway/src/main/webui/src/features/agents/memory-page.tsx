import { getRouteApi } from "@tanstack/react-router";
import { Card, CardHead } from "@/components/ui/card";
import { AgentFrame } from "./agent-frame";
import { FindForm } from "./find-form";
import { SubjectCard } from "./memory/subject-card";
import { SubjectsTable } from "./memory/subjects-table";

const route = getRouteApi("/app/agents/$agentId/memory");

export default function AgentMemoryPage() {
  const { agentId } = route.useParams();
  const { subject } = route.useSearch();
  const navigate = route.useNavigate();
  const show = (id: string | undefined) =>
    void navigate({ search: id === undefined ? {} : { subject: id }, resetScroll: false });
  return (
    <AgentFrame agentId={agentId} view="memory">
      {(agent) => (
        <div className="grid gap-4">
          {subject !== undefined && (
            <SubjectCard key={subject} agent={agent} subject={subject} onClose={() => show(undefined)} />
          )}
          <Card className="overflow-hidden">
            <CardHead
              title="What it remembers"
              hint="Runs whose input names a subject_id are remembered with it, and given to the next run of that subject."
            />
            <FindForm key={subject} label="Subject" hint="Its exact id." value={subject} onFind={show} />
            <SubjectsTable agent={agent} />
          </Card>
        </div>
      )}
    </AgentFrame>
  );
}
