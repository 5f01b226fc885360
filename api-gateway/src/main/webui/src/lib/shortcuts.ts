import { useEffect, useSyncExternalStore } from "react";

const key = "omnify.shortcuts";
const listeners = new Set<() => void>();
const enabled = () => localStorage.getItem(key) !== "off";

export function useSingleKeys(): [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, enabled);
  return [
    on,
    (next) => {
      localStorage.setItem(key, next ? "on" : "off");
      for (const listener of listeners) listener();
    },
  ];
}

function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable=true]");
}

export interface Shortcut {
  keys: string;
  run: () => void;
}

/** Single keys ("?") and sequences ("g a"); they rest while someone types, while a dialog is open, and when switched off. */
export function useShortcuts(shortcuts: Shortcut[]): void {
  useEffect(() => {
    let pending = "";
    let reset = 0;
    function onKey(event: KeyboardEvent) {
      if (event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented || event.key === "Shift")
        return;
      if (!enabled() || typing(event.target) || document.querySelector("[role=dialog], [role=menu]")) return;
      const typed = pending ? `${pending} ${event.key}` : event.key;
      const hit = shortcuts.find((shortcut) => shortcut.keys === typed);
      window.clearTimeout(reset);
      pending = "";
      if (hit) {
        event.preventDefault();
        hit.run();
      } else if (shortcuts.some((shortcut) => shortcut.keys.startsWith(`${event.key} `))) {
        pending = event.key;
        reset = window.setTimeout(() => {
          pending = "";
        }, 900);
      }
    }
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [shortcuts]);
}
