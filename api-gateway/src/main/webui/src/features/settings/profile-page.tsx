import { useMutation, useQuery } from "@tanstack/react-query";
import { MailWarning } from "lucide-react";
import { meQuery, requestVerification } from "@/api/account";
import { useOrg } from "@/api/session";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toast";
import { PasswordForm } from "./password-form";
import { ProfileForm } from "./profile-form";
import { QueryState } from "@/components/ui/query-state";
import { SettingsPage } from "./settings-page";

function Unverified({ email }: { email: string }) {
  const send = useMutation({
    mutationFn: requestVerification,
    onSuccess: () => toast("good", `A mail to ${email} is on its way.`),
    onError: (error) => toast("bad", `No mail was sent. ${asProblem(error).message}`),
  });
  return (
    <div className="flex flex-wrap items-center gap-3 rounded-xl bg-warn-wash px-5 py-3 text-[0.8125rem] text-warn">
      <MailWarning className="size-4 shrink-0" aria-hidden />
      <p className="min-w-0 flex-1">
        Your e-mail address is not verified yet. Follow the link in the mail you got.
      </p>
      <Button size="sm" busy={send.isPending} onClick={() => send.mutate()}>
        Send it again
      </Button>
    </div>
  );
}

export default function ProfilePage() {
  const me = useQuery(meQuery(useOrg()));
  return (
    <SettingsPage title="Profile" hint="How others see you, and how you sign in.">
      {me.data?.email_verified === false && <Unverified email={me.data.email} />}
      <Card>
        <CardHead title="You" className="border-b pb-3">
          {me.data?.email_verified && <Badge tone="good">E-mail verified</Badge>}
        </CardHead>
        <QueryState query={me} what="your profile">
          {(data) => <ProfileForm key={data.user_id} me={data} />}
        </QueryState>
      </Card>
      <Card>
        <CardHead title="Password" className="border-b pb-3" />
        <PasswordForm />
      </Card>
    </SettingsPage>
  );
}
