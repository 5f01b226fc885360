import { useQuery } from "@tanstack/react-query";
import { Link, Navigate, useRouterState } from "@tanstack/react-router";
import { ShieldAlert } from "lucide-react";
import { meQuery } from "@/api/account";
import { useOrg } from "@/api/session";

const home = "/settings/security";

/** Where the organisation asks for a second factor, whoever has none sets it up before anything else. */
export function SecondFactorGate() {
  const me = useQuery(meQuery(useOrg()));
  const path = useRouterState({ select: ({ location }) => location.pathname });
  if (!me.data?.mfa?.required || me.data.mfa.totp) return null;
  return (
    <>
      {path !== home && <Navigate to={home} replace />}
      <p
        role="status"
        className="flex items-center justify-center gap-2 bg-warn-wash px-4 py-2 text-[0.8125rem] text-warn"
      >
        <ShieldAlert className="size-4 shrink-0" aria-hidden />
        <span>
          Your organisation asks for a second factor.{" "}
          <Link to={home} className="font-medium underline underline-offset-4">
            Set it up
          </Link>{" "}
          to go on.
        </span>
      </p>
    </>
  );
}
