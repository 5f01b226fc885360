import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ChevronRight, Workflow as WorkflowIcon } from "lucide-react";
import { useOrg } from "@/api/session";
import { workflowListQuery, type Workflow } from "@/api/workflows";
import { Card } from "@/components/ui/card";
import { LoadMore } from "@/components/ui/load-more";
import { Page } from "@/components/ui/page";
import { QueryState } from "@/components/ui/query-state";
import { Empty } from "@/components/ui/state";
import { plural } from "@/lib/format";

function Row({ workflow }: { workflow: Workflow }) {
  return (
    <li>
      <Link
        to="/workflows/$workflowId"
        params={{ workflowId: workflow.workflow_id }}
        className="group flex items-center gap-4 px-5 py-4 hover:bg-hover/60"
      >
        <span className="grid size-9 shrink-0 place-items-center rounded-lg bg-accent-wash text-accent-text">
          <WorkflowIcon className="size-4.5" aria-hidden />
        </span>
        <span className="min-w-0 flex-1">
          <span className="block font-medium">{workflow.name}</span>
          {workflow.description && (
            <span className="block text-[0.8125rem] text-soft">{workflow.description}</span>
          )}
        </span>
        <span className="hidden text-[0.8125rem] whitespace-nowrap text-faint sm:block">
          {plural(workflow.steps.length, "step")}
          {workflow.version !== null && ` · version ${workflow.published_version ?? workflow.version}`}
        </span>
        <ChevronRight className="size-4 text-faint group-hover:text-ink" aria-hidden />
      </Link>
    </li>
  );
}

export default function WorkflowsPage() {
  const org = useOrg();
  const workflows = useInfiniteQuery(workflowListQuery(org));
  return (
    <Page title="Workflows" hint="Agents that work together, in an order that is written down.">
      <Card className="overflow-hidden">
        <QueryState query={workflows} what="the workflows">
          {(all) =>
            all.length === 0 ? (
              <Empty
                icon={<WorkflowIcon aria-hidden />}
                title="No workflow yet"
                text="The first one arrives a moment after an organisation is created. Look again in a few seconds."
              />
            ) : (
              <>
                <ul className="divide-y">
                  {all.map((workflow) => (
                    <Row key={workflow.workflow_id} workflow={workflow} />
                  ))}
                </ul>
                <LoadMore list={workflows} what="workflows" />
              </>
            )
          }
        </QueryState>
      </Card>
    </Page>
  );
}
