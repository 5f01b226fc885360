import { useQuery } from "@tanstack/react-query";
import { useMay } from "@/api/account";
import { limitsQuery, organizationQuery } from "@/api/organizations";
import { useOrg, useSession } from "@/api/session";
import { Card, CardHead } from "@/components/ui/card";
import { humanize } from "@/lib/format";
import { DangerZone } from "./danger-zone";
import { OrganizationForm } from "./organization-form";
import { PendingDeletion } from "./pending-deletion";
import { PlanLimits } from "./plan-limits";
import { QueryState } from "@/components/ui/query-state";
import { SettingsPage } from "./settings-page";

export default function OrganizationPage() {
  const org = useOrg();
  const { user } = useSession();
  const may = useMay("organization:write");
  const organization = useQuery(organizationQuery(org));
  const limits = useQuery(limitsQuery(org));
  return (
    <SettingsPage title="Organisation" hint="Its name, its rules, and what its plan allows.">
      {organization.data?.deletion_at && (
        <PendingDeletion at={organization.data.deletion_at} may={user.role === "owner"} />
      )}
      <Card>
        <CardHead title="General" className="border-b pb-3" />
        <QueryState query={organization} what="the organisation">
          {(data) => <OrganizationForm key={data.organization_id} organization={data} may={may} />}
        </QueryState>
      </Card>
      <Card>
        <CardHead
          title="Plan and usage"
          hint={limits.data && `You are on the ${humanize(limits.data.subscription_tier)} plan.`}
          className="border-b pb-3"
        />
        <QueryState query={limits} what="the limits">
          {(data) => <PlanLimits limits={data} />}
        </QueryState>
      </Card>
      {organization.data && <DangerZone organization={organization.data} />}
    </SettingsPage>
  );
}
