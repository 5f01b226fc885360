import { useQuery } from "@tanstack/react-query";
import { Outlet, useRouter } from "@tanstack/react-router";
import { Keyboard, Menu as MenuIcon, Search } from "lucide-react";
import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import { SessionProvider, sessionQuery } from "@/api/session";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useShortcuts } from "@/lib/shortcuts";
import { ConnectionBanner } from "./connection-banner";
import { ModeBadge } from "./mode-badge";
import { navigation } from "./navigation";
import { SecondFactorGate } from "./second-factor-gate";
import { ShortcutSheet } from "./shortcut-sheet";
import { Sidebar } from "./sidebar";
import { StepUp } from "./step-up";

const CommandPalette = lazy(() => import("./command-palette"));
const apple = /Mac|iPhone|iPad/.test(navigator.userAgent);

function TopBar({
  onMenu,
  onSearch,
  onHelp,
}: {
  onMenu: () => void;
  onSearch: () => void;
  onHelp: () => void;
}) {
  return (
    <header className="sticky top-0 z-30 flex h-12 items-center gap-2 border-b bg-surface/90 px-3 backdrop-blur sm:px-5">
      <Button look="ghost" size="icon" className="lg:hidden" aria-label="Open navigation" onClick={onMenu}>
        <MenuIcon aria-hidden />
      </Button>
      <button
        type="button"
        onClick={onSearch}
        className="flex h-8 min-w-0 items-center gap-2 rounded-md border bg-canvas px-2.5 text-[0.8125rem] text-faint hover:border-line-strong sm:w-72"
      >
        <Search className="size-4 shrink-0" aria-hidden />
        <span className="truncate">Search or jump to…</span>
        <kbd className="ml-auto hidden font-sans text-xs sm:inline">{apple ? "⌘ K" : "Ctrl K"}</kbd>
      </button>
      <div className="ml-auto flex items-center gap-2">
        <ModeBadge />
        <Button
          look="ghost"
          size="icon"
          className="hidden sm:inline-flex"
          aria-label="Keyboard shortcuts"
          onClick={onHelp}
        >
          <Keyboard aria-hidden />
        </Button>
      </div>
    </header>
  );
}

/** Holds the screens for as long as somebody is signed in. */
export function Shell() {
  const { data: session } = useQuery(sessionQuery);
  if (!session) return null;
  return (
    <SessionProvider value={session}>
      <Frame key={session.organization.organization_id} />
    </SessionProvider>
  );
}

function Frame() {
  const router = useRouter();
  const [open, setOpen] = useState<"none" | "palette" | "shortcuts" | "drawer">("none");
  const close = () => setOpen("none");
  const shortcuts = useMemo(
    () => [
      { keys: "?", run: () => setOpen("shortcuts") },
      ...navigation.map(({ keys, to }) => ({ keys, run: () => void router.navigate({ to }) })),
    ],
    [router],
  );
  useShortcuts(shortcuts);
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === "k") {
        event.preventDefault();
        setOpen((now) => (now === "palette" ? "none" : "palette"));
      }
    }
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);

  return (
    <>
      <a
        href="#content"
        className="sr-only z-60 rounded-md bg-accent text-sm font-medium text-accent-ink focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:px-3 focus:py-2"
      >
        Skip to content
      </a>
      <div className="grid min-h-dvh grid-cols-1 lg:grid-cols-[15rem_minmax(0,1fr)]">
        <aside aria-label="Sidebar" className="sticky top-0 hidden h-dvh bg-canvas lg:block">
          <Sidebar />
        </aside>
        <div className="min-w-0 bg-surface lg:border-l">
          <TopBar
            onMenu={() => setOpen("drawer")}
            onSearch={() => setOpen("palette")}
            onHelp={() => setOpen("shortcuts")}
          />
          <ConnectionBanner />
          <SecondFactorGate />
          <main id="content" tabIndex={-1} className="outline-none">
            <Outlet />
          </main>
        </div>
      </div>
      <Dialog open={open === "drawer"} onClose={close} title="Navigation" side="left" bare>
        <Sidebar onNavigate={close} className="h-full" />
      </Dialog>
      <StepUp />
      <ShortcutSheet open={open === "shortcuts"} onClose={close} />
      {open === "palette" && (
        <Suspense>
          <CommandPalette open onClose={close} onShortcuts={() => setOpen("shortcuts")} />
        </Suspense>
      )}
    </>
  );
}
