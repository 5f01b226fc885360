import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { CircleCheck, Plug } from "lucide-react";
import { platformsQuery, type Platform } from "@/api/platforms";
import { useOrg } from "@/api/session";
import { platformName } from "@/components/platform-mark";
import { Card } from "@/components/ui/card";
import { Page } from "@/components/ui/page";
import { QueryState } from "@/components/ui/query-state";
import { Empty } from "@/components/ui/state";
import { PlatformCard } from "./platform-card";

const route = getRouteApi("/app/platforms");

/** What came of the consent page that somebody comes back from. */
function Returned({ platforms, id }: { platforms: Platform[]; id: string }) {
  const found = platforms.flatMap((each) => each.connections).find((each) => each.connection_id === id);
  if (!found) return null;
  return (
    <p
      role="status"
      className="mb-4 flex items-start gap-2 rounded-md bg-good-wash px-3 py-2.5 text-[0.8125rem] text-good"
    >
      <CircleCheck className="mt-0.5 size-4 shrink-0" aria-hidden />
      {platformName(found.platform)} agreed: {found.name} is connected.
      {!found.account && " Choose the account it works with."}
    </p>
  );
}

export default function PlatformsPage() {
  const platforms = useQuery(platformsQuery(useOrg()));
  const { connection } = route.useSearch();
  return (
    <Page
      title="Platforms"
      hint="The accounts that campaigns run in. Credentials go in once and are never shown again."
    >
      <QueryState query={platforms} what="the platforms">
        {(all) => (
          <>
            {connection && <Returned platforms={all} id={connection} />}
            {all.length === 0 ? (
              <Card>
                <Empty
                  icon={<Plug aria-hidden />}
                  title="No platform is offered here"
                  text="The operator of this installation decides which ones can be connected."
                />
              </Card>
            ) : (
              <div className="grid gap-4">
                {all.map((platform) => (
                  <PlatformCard key={platform.platform} platform={platform} />
                ))}
              </div>
            )}
          </>
        )}
      </QueryState>
    </Page>
  );
}
