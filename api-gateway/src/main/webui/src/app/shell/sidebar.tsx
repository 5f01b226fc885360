import { Link } from "@tanstack/react-router";
import { cn } from "@/lib/cn";
import { navigation } from "./navigation";
import { OrganizationSwitcher } from "./organization-switcher";
import { UserMenu } from "./user-menu";

const entry =
  "flex h-8 items-center gap-2.5 rounded-md px-2.5 text-[0.8125rem] font-medium text-soft hover:bg-hover hover:text-ink data-[status=active]:bg-accent-wash data-[status=active]:text-accent-text [&_svg]:size-4";

export function Sidebar({ onNavigate, className }: { onNavigate?: () => void; className?: string }) {
  return (
    <div className={cn("flex h-full flex-col gap-4 p-3", className)}>
      <OrganizationSwitcher />
      <nav aria-label="Main" className="grid gap-0.5">
        {navigation.map(({ to, label, icon: Icon }) => (
          <Link
            key={to}
            to={to}
            activeOptions={{ exact: to === "/", includeSearch: false }}
            className={entry}
            onClick={onNavigate}
          >
            <Icon aria-hidden />
            {label}
          </Link>
        ))}
      </nav>
      <div className="mt-auto">
        <UserMenu />
      </div>
    </div>
  );
}
