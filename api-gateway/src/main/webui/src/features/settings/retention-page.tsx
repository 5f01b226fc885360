import { useQuery } from "@tanstack/react-query";
import { useMay } from "@/api/account";
import { executionRetentionQuery, keepExecutions, keepRuns, runRetentionQuery } from "@/api/retention";
import { useOrg } from "@/api/session";
import { Card, CardHead } from "@/components/ui/card";
import { QueryState } from "@/components/ui/query-state";
import { KeepingForm } from "./keeping-form";
import { SettingsPage } from "./settings-page";

export default function RetentionPage() {
  const org = useOrg();
  const maySettings = useMay("settings:write");
  const mayWorkflows = useMay("workflow:write");
  const executions = useQuery(executionRetentionQuery(org));
  const runs = useQuery(runRetentionQuery(org));
  return (
    <SettingsPage title="Retention" hint="How long is kept what agents and workflows have done.">
      <Card>
        <CardHead
          title="Executions of agents"
          hint="With all they were given, said, called and answered. Their figures stay in sums."
          className="border-b pb-3"
        />
        <QueryState query={executions} what="how long executions are kept">
          {(keeping) => (
            <KeepingForm
              what="executions"
              platform
              keeping={keeping}
              may={maySettings}
              save={keepExecutions}
            />
          )}
        </QueryState>
      </Card>
      <Card>
        <CardHead
          title="Runs of workflows"
          hint="With all that their steps were given and answered."
          className="border-b pb-3"
        />
        <QueryState query={runs} what="how long runs are kept">
          {(keeping) => (
            <KeepingForm what="runs" platform={false} keeping={keeping} may={mayWorkflows} save={keepRuns} />
          )}
        </QueryState>
      </Card>
    </SettingsPage>
  );
}
