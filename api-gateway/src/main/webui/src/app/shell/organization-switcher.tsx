import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { ChevronsUpDown, Plus, Settings } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { membershipsQuery } from "@/api/organizations";
import { enter, switchOrganization, useSession } from "@/api/session";
import { Logo } from "@/components/ui/logo";
import { Menu, MenuChoice, MenuItem, MenuLabel, MenuLine } from "@/components/ui/menu";
import { humanize } from "@/lib/format";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toast";

const NewOrganization = lazy(async () => ({
  default: (await import("./new-organization")).NewOrganization,
}));

function useSwitch() {
  const queries = useQueryClient();
  const router = useRouter();
  return useMutation({
    mutationFn: switchOrganization,
    onSuccess: async (session) => {
      sessionStorage.clear();
      await router.navigate({ to: "/", ignoreBlocker: true });
      enter(queries, session);
      toast("good", `You are in ${session.organization.name} now.`);
    },
    onError: (error) => toast("bad", `The organisation was not changed. ${asProblem(error).message}`),
  });
}

/** Where the session is, and the way to the person's other organisations. */
export function OrganizationSwitcher() {
  const { organization, user } = useSession();
  const router = useRouter();
  const { mutate: change } = useSwitch();
  const [open, setOpen] = useState(false);
  const [creating, setCreating] = useState(false);
  const memberships = useQuery({ ...membershipsQuery(organization.organization_id), enabled: open });
  const mine = memberships.data ?? [{ ...organization, role: user.role }];
  const options = mine.map(({ organization_id, name }) => ({ value: organization_id, label: name }));
  return (
    <>
      <Menu
        className="w-60"
        onOpenChange={setOpen}
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
          onChange={(next) => next !== organization.organization_id && change(next)}
          options={options}
        />
        {memberships.isError && (
          <p role="alert" className="px-2 py-1 text-xs text-bad">
            Your other organisations could not be loaded.
          </p>
        )}
        <MenuLine />
        <MenuItem onSelect={() => void router.navigate({ to: "/settings/organization" })}>
          <Settings aria-hidden /> Organisation settings
        </MenuItem>
        <MenuItem onSelect={() => setCreating(true)}>
          <Plus aria-hidden /> New organisation
        </MenuItem>
      </Menu>
      {creating && (
        <Suspense>
          <NewOrganization
            onClose={() => setCreating(false)}
            onCreated={(id) => {
              setCreating(false);
              change(id);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
