import { useSyncExternalStore } from "react";

export type Theme = "light" | "dark" | "system";
const key = "omnify.theme";
const listeners = new Set<() => void>();
const system = () => matchMedia("(prefers-color-scheme: dark)");

function stored(): Theme {
  const value = localStorage.getItem(key);
  return value === "light" || value === "dark" ? value : "system";
}

function apply(): void {
  const theme = stored();
  const dark = theme === "dark" || (theme === "system" && system().matches);
  document.documentElement.classList.toggle("dark", dark);
}

export function setTheme(theme: Theme): void {
  localStorage.setItem(key, theme);
  apply();
  for (const listener of listeners) listener();
}

export function followSystemTheme(): void {
  system().addEventListener("change", apply);
}

export function useTheme(): Theme {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, stored);
}
