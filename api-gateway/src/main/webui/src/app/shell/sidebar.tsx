import { useQuery } from "@tanstack/react-query";
import { Link, useRouterState } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { waitingQuery } from "@/api/approvals";
import { useOrg } from "@/api/session";
import { Badge } from "@/components/ui/badge";
import { Skeleton } from "@/components/ui/state";
import { cn } from "@/lib/cn";
import { navigation } from "./navigation";

// Menus come after the first picture: what opens them is a third of what the frame weighs.
const OrganizationSwitcher = lazy(async () => ({
  default: (await import("./organization-switcher")).OrganizationSwitcher,
}));
const UserMenu = lazy(async () => ({ default: (await import("./user-menu")).UserMenu }));

const entry =
  "flex h-8 items-center gap-2.5 rounded-md px-2.5 text-[0.8125rem] font-medium text-soft hover:bg-hover hover:text-ink data-[status=active]:bg-accent-wash data-[status=active]:text-accent-text [&_svg]:size-4";

/** How many approvals wait for a person; nothing when none do or that cannot be known. */
function Waiting() {
  const waiting = useQuery(waitingQuery(useOrg()));
  const count = waiting.data?.length ?? 0;
  if (count === 0) return null;
  return (
    <Badge tone="warn" className="ml-auto h-5">
      {count < 200 ? count : "200+"}
      <span className="sr-only"> waiting</span>
    </Badge>
  );
}

export function Sidebar({ onNavigate, className }: { onNavigate?: () => void; className?: string }) {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  return (
    <div className={cn("flex h-full flex-col gap-4 p-3", className)}>
      <Suspense fallback={<Skeleton className="h-11" />}>
        <OrganizationSwitcher />
      </Suspense>
      <nav aria-label="Main" className="grid gap-0.5">
        {navigation.map(({ to, within, label, icon: Icon }) => (
          <Link
            key={to}
            to={to}
            activeOptions={{ exact: to === "/", includeSearch: false }}
            data-status={within && path.startsWith(within) ? "active" : undefined}
            className={entry}
            onClick={onNavigate}
          >
            <Icon aria-hidden />
            {label}
            {to === "/approvals" && <Waiting />}
          </Link>
        ))}
      </nav>
      <div className="mt-auto">
        <Suspense fallback={<Skeleton className="h-11" />}>
          <UserMenu />
        </Suspense>
      </div>
    </div>
  );
}
