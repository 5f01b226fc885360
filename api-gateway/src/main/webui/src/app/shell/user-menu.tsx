import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { LogOut, Monitor, Moon, ShieldCheck, Sun, UserRound } from "lucide-react";
import { leave, signOut, useSession } from "@/api/session";
import { Menu, MenuChoice, MenuItem, MenuLabel, MenuLine } from "@/components/ui/menu";
import { humanize } from "@/lib/format";
import { asProblem, isStatus } from "@/lib/problem";
import { setTheme, useTheme, type Theme } from "@/lib/theme";
import { toast } from "@/lib/toast";

const themes = [
  { value: "light", label: "Light", icon: <Sun aria-hidden /> },
  { value: "dark", label: "Dark", icon: <Moon aria-hidden /> },
  { value: "system", label: "System", icon: <Monitor aria-hidden /> },
];

export function useSignOut(): () => void {
  const queries = useQueryClient();
  const router = useRouter();
  const { mutate } = useMutation({
    mutationFn: signOut,
    onError: (error) => {
      if (!isStatus(error, 401)) toast("bad", `You are still signed in. ${asProblem(error).message}`);
    },
    onSettled: async (_, error) => {
      if (error && !isStatus(error, 401)) return;
      sessionStorage.clear();
      await leave(queries);
      await router.navigate({ to: "/login", ignoreBlocker: true });
    },
  });
  return () => mutate();
}

export function UserMenu() {
  const { user } = useSession();
  const theme = useTheme();
  const out = useSignOut();
  const router = useRouter();
  const initials = user.full_name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .slice(0, 2)
    .join("")
    .toUpperCase();
  return (
    <Menu
      className="w-60"
      trigger={
        <button
          type="button"
          className="flex h-11 w-full items-center gap-2.5 rounded-lg px-2 text-left hover:bg-hover"
        >
          <span
            aria-hidden
            className="grid size-7 shrink-0 place-items-center rounded-full bg-accent-wash text-xs font-semibold text-accent-text"
          >
            {initials}
          </span>
          <span className="min-w-0">
            <span className="sr-only">Account: </span>
            <span className="block truncate text-[0.8125rem] font-medium">{user.full_name}</span>
            <span className="block truncate text-xs text-faint">{humanize(user.role)}</span>
          </span>
        </button>
      }
    >
      <p className="truncate px-2 pt-1.5 text-xs text-faint">{user.email}</p>
      <MenuItem onSelect={() => void router.navigate({ to: "/settings/profile" })}>
        <UserRound aria-hidden /> Profile
      </MenuItem>
      <MenuItem onSelect={() => void router.navigate({ to: "/settings/security" })}>
        <ShieldCheck aria-hidden /> Security and sessions
      </MenuItem>
      <MenuLine />
      <MenuLabel>Theme</MenuLabel>
      <MenuChoice value={theme} onChange={(value) => setTheme(value as Theme)} options={themes} />
      <MenuLine />
      <MenuItem onSelect={out}>
        <LogOut aria-hidden /> Sign out
      </MenuItem>
    </Menu>
  );
}
