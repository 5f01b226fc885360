import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { CircleCheck } from "lucide-react";
import { useEffect } from "react";
import { verifyEmail } from "@/api/account";
import { Button } from "@/components/ui/button";
import { ErrorState, Loading } from "@/components/ui/state";
import { asProblem } from "@/lib/problem";
import { AuthFrame } from "./auth-frame";
import { BrokenLink } from "./broken-link";
import { useToken } from "./use-token";

const route = getRouteApi("/verify-email");

export default function VerifyEmailPage() {
  const token = useToken(route.useSearch().token);
  const queries = useQueryClient();
  const verified = useQuery({
    queryKey: ["verification", token],
    queryFn: async () => {
      await verifyEmail(token ?? "");
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] === "me" });
      return true;
    },
    enabled: token !== undefined,
    staleTime: Infinity,
    retry: false,
  });
  useEffect(() => {
    document.title = "Verify your e-mail · Omnify";
  }, []);
  if (
    !token ||
    (verified.isError && [400, 401, 404, 409, 410, 422].includes(asProblem(verified.error).status))
  )
    return (
      <BrokenLink
        title="This link no longer works"
        text="Sign in and send yourself a new one from your profile."
        to="/login"
        act="Go to the sign-in"
      />
    );
  return (
    <AuthFrame title="Verify your e-mail" hint="One moment.">
      {verified.isPending ? (
        <Loading label="Verifying" />
      ) : verified.isError ? (
        <ErrorState
          error={verified.error}
          what="Your address could not be verified"
          retry={() => void verified.refetch()}
        />
      ) : (
        <div className="grid gap-5">
          <p
            role="status"
            className="flex items-center gap-2.5 rounded-md bg-good-wash px-3 py-2.5 text-sm text-good"
          >
            <CircleCheck className="size-4 shrink-0" aria-hidden /> Your e-mail address is verified.
          </p>
          <Button asChild look="primary" size="lg">
            <Link to="/">Go to Omnify</Link>
          </Button>
        </div>
      )}
    </AuthFrame>
  );
}
