import { useQuery } from "@tanstack/react-query";
import { meQuery, sessionsQuery } from "@/api/account";
import { useOrg } from "@/api/session";
import { Card, CardHead } from "@/components/ui/card";
import { QueryState } from "@/components/ui/query-state";
import { SecondFactor } from "./second-factor";
import { EndOthers, SessionList } from "./session-list";
import { SettingsPage } from "./settings-page";

export default function SecurityPage() {
  const org = useOrg();
  const me = useQuery(meQuery(org));
  const sessions = useQuery(sessionsQuery(org));
  return (
    <SettingsPage title="Security" hint="Your second factor, and where you are signed in.">
      <Card>
        <CardHead
          title="Second factor"
          hint="A code of an app on your phone, beside your password."
          className="border-b pb-3"
        />
        <QueryState query={me} what="your second factor">
          {(data) => <SecondFactor me={data} />}
        </QueryState>
      </Card>
      <Card className="overflow-hidden">
        <CardHead title="Sessions" hint="Where your account is signed in." className="border-b pb-3">
          {sessions.data && sessions.data.length > 1 && <EndOthers />}
        </CardHead>
        <QueryState query={sessions} what="the sessions">
          {(data) => <SessionList sessions={data} />}
        </QueryState>
      </Card>
    </SettingsPage>
  );
}
