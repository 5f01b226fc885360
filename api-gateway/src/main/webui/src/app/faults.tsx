import { Link, useRouter, type ErrorComponentProps } from "@tanstack/react-router";
import { Button } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { Empty, ErrorState } from "@/components/ui/state";

export function NotFound() {
  return (
    <Page title="Page not found">
      <Empty
        title="There is nothing at this address"
        text="The page may have moved, or the address has a typing error."
        action={
          <Button asChild>
            <Link to="/">Go to the overview</Link>
          </Button>
        }
      />
    </Page>
  );
}

export function Crashed({ error }: ErrorComponentProps) {
  const router = useRouter();
  return (
    <Page title="Something went wrong">
      <ErrorState error={error} what="This page could not be shown" retry={() => void router.invalidate()} />
    </Page>
  );
}
