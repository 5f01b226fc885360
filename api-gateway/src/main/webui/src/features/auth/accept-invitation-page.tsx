import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { invitationPreviewQuery } from "@/api/team";
import { ErrorState, Loading } from "@/components/ui/state";
import { humanize } from "@/lib/format";
import { asProblem } from "@/lib/problem";
import { AcceptForm } from "./accept-form";
import { AuthFrame } from "./auth-frame";
import { BrokenLink } from "./broken-link";
import { useToken } from "./use-token";

const route = getRouteApi("/accept-invitation");

export default function AcceptInvitationPage() {
  const token = useToken(route.useSearch().token);
  const router = useRouter();
  const invitation = useQuery({ ...invitationPreviewQuery(token ?? ""), enabled: token !== undefined });
  useEffect(() => {
    document.title = "Join an organisation · Omnify";
  }, []);
  if (
    !token ||
    (invitation.isError && [400, 404, 409, 410, 422].includes(asProblem(invitation.error).status))
  )
    return (
      <BrokenLink
        title="This invitation no longer works"
        text="It was used, taken back, or is too old. Ask for a new one."
        to="/login"
        act="Go to the sign-in"
      />
    );
  if (invitation.isPending)
    return (
      <AuthFrame title="Join an organisation" hint="One moment.">
        <Loading label="Reading the invitation" />
      </AuthFrame>
    );
  if (invitation.isError)
    return (
      <AuthFrame title="Join an organisation" hint="">
        <ErrorState
          error={invitation.error}
          what="The invitation could not be read"
          retry={() => void invitation.refetch()}
        />
      </AuthFrame>
    );
  const { organization_name, email, role, existing_account } = invitation.data;
  return (
    <AuthFrame
      title={`Join ${organization_name}`}
      hint={
        <>
          You are invited as <strong className="font-medium text-ink">{humanize(role)}</strong>, with the
          address <strong className="font-medium text-ink">{email}</strong>.
        </>
      }
    >
      <AcceptForm
        token={token}
        email={email}
        existing={existing_account}
        onDone={() => void router.navigate({ to: "/" })}
      />
    </AuthFrame>
  );
}
