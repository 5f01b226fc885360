import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Page } from "@/components/ui/page";
import { cn } from "@/lib/cn";

const areas = [
  {
    label: "Organisation",
    pages: [
      { to: "/settings/organization", label: "General" },
      { to: "/settings/team", label: "Team" },
      { to: "/settings/roles", label: "Roles" },
      { to: "/settings/api-keys", label: "API keys" },
      { to: "/settings/audit", label: "Audit trail" },
      { to: "/settings/retention", label: "Retention" },
    ],
  },
  {
    label: "You",
    pages: [
      { to: "/settings/profile", label: "Profile" },
      { to: "/settings/security", label: "Security" },
    ],
  },
] as const;

const entry =
  "flex h-8 items-center rounded-md px-2.5 text-[0.8125rem] font-medium whitespace-nowrap text-soft hover:bg-hover hover:text-ink data-[status=active]:bg-hover data-[status=active]:text-ink";

interface Props {
  title: string;
  hint?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** A screen of the settings, beside the way to the others. */
export function SettingsPage({ title, hint, actions, children }: Props) {
  return (
    <Page wide title={title} hint={hint} actions={actions}>
      <div className="grid items-start gap-x-8 gap-y-5 lg:grid-cols-[10rem_minmax(0,1fr)]">
        <nav
          aria-label="Settings"
          className="flex flex-wrap gap-x-1 gap-y-0.5 border-b pb-3 lg:grid lg:gap-0.5 lg:border-0 lg:pb-0"
        >
          {areas.map(({ label, pages }, index) => (
            <div key={label} role="group" aria-label={label} className="contents">
              <p
                aria-hidden
                className={cn("hidden px-2.5 pb-1 text-xs text-faint lg:block", index > 0 && "pt-4")}
              >
                {label}
              </p>
              {pages.map(({ to, label: text }) => (
                <Link key={to} to={to} activeOptions={{ includeSearch: false }} className={entry}>
                  {text}
                </Link>
              ))}
            </div>
          ))}
        </nav>
        <div className="grid min-w-0 gap-4">{children}</div>
      </div>
    </Page>
  );
}
