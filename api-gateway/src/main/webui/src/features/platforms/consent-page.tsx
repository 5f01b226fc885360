import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, Navigate } from "@tanstack/react-router";
import { consentQuery } from "@/api/platforms";
import { useOrg } from "@/api/session";
import { platformName } from "@/components/platform-mark";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Page } from "@/components/ui/page";
import { ErrorState, Loading } from "@/components/ui/state";

const route = getRouteApi("/app/platforms/$platform/callback");

/** Where a platform's consent page sends people back to: finishes what they began, or says why it came to nothing. */
export default function ConsentPage() {
  const { platform } = route.useParams();
  const finished = useQuery(consentQuery(useOrg(), platform, route.useSearch()));
  const name = platformName(platform);
  if (finished.data)
    return <Navigate to="/platforms" search={{ connection: finished.data.connection_id }} replace />;
  return (
    <Page title={`Connecting ${name}`}>
      <Card>
        {finished.error ? (
          <>
            <ErrorState error={finished.error} what={`${name} is not connected`} className="pb-4" />
            <div className="grid justify-items-center pb-10">
              <Button asChild look="primary">
                <Link to="/platforms">Back to the platforms</Link>
              </Button>
            </div>
          </>
        ) : (
          <Loading label={`Connecting ${name}`} />
        )}
      </Card>
    </Page>
  );
}
