import { ChevronsUpDown } from "lucide-react";
import { useSession } from "@/api/session";
import { Logo } from "@/components/ui/logo";
import { Menu, MenuChoice, MenuLabel } from "@/components/ui/menu";
import { humanize } from "@/lib/format";

/** Today a person belongs to one organisation; the menu is where more will appear. */
export function OrganizationSwitcher() {
  const { organization } = useSession();
  return (
    <Menu
      className="w-60"
      trigger={
        <button
          type="button"
          className="flex h-11 items-center gap-2.5 rounded-lg px-2 text-left hover:bg-hover"
        >
          <Logo className="size-7 shrink-0" />
          <span className="min-w-0 flex-1">
            <span className="sr-only">Organisation: </span>
            <span className="block truncate text-[0.8125rem] font-semibold">{organization.name}</span>
            <span className="block text-xs text-faint">{humanize(organization.subscription_tier)}</span>
          </span>
          <ChevronsUpDown className="size-4 shrink-0 text-faint" aria-hidden />
        </button>
      }
    >
      <MenuLabel>Organisations</MenuLabel>
      <MenuChoice
        value={organization.organization_id}
        onChange={() => undefined}
        options={[{ value: organization.organization_id, label: organization.name }]}
      />
    </Menu>
  );
}
