import { useSyncExternalStore } from "react";

export interface Toast {
  id: number;
  tone: "good" | "bad" | "plain";
  text: string;
  action?: { label: string; run: () => void };
}

let toasts: readonly Toast[] = [];
let next = 1;
const listeners = new Set<() => void>();

function publish(list: readonly Toast[]): void {
  toasts = list;
  for (const listener of listeners) listener();
}

export function dismissToast(id: number): void {
  publish(toasts.filter((toast) => toast.id !== id));
}

export function toast(tone: Toast["tone"], text: string, action?: Toast["action"]): void {
  const id = next++;
  publish([...toasts.slice(-2), { id, tone, text, action }]);
  setTimeout(() => dismissToast(id), tone === "bad" || action ? 10_000 : 5_000);
}

export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => toasts,
  );
}
