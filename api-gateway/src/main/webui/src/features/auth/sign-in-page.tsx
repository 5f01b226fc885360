import { getRouteApi, Link, useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { AuthFrame } from "./auth-frame";
import { SignInForm } from "./sign-in-form";

const route = getRouteApi("/login");

/** Only a path of our own page may be the place to return to. */
function safe(next: string | undefined): string {
  return next && /^\/(?!\/)/.test(next) ? next : "/";
}

export default function SignInPage() {
  const { next } = route.useSearch();
  const router = useRouter();
  useEffect(() => {
    document.title = "Sign in · Omnify";
  }, []);
  return (
    <AuthFrame
      title="Sign in"
      hint={
        <>
          New here?{" "}
          <Link to="/signup" className="font-medium text-accent-text underline underline-offset-4">
            Create an organisation
          </Link>
        </>
      }
    >
      <SignInForm onDone={() => void router.navigate({ href: safe(next) })} />
    </AuthFrame>
  );
}
