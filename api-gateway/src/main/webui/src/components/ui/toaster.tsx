import { CircleCheck, Info, TriangleAlert, X } from "lucide-react";
import { cn } from "@/lib/cn";
import { dismissToast, useToasts } from "@/lib/toast";
import { Button } from "./button";

const icons = { good: CircleCheck, bad: TriangleAlert, plain: Info };
const tones = { good: "text-good", bad: "text-bad", plain: "text-soft" };

/** Short news in the corner: results wait politely, failures interrupt. */
export function Toaster() {
  const toasts = useToasts();
  return (
    <section
      aria-label="Notifications"
      className="pointer-events-none fixed right-4 bottom-4 left-4 z-60 grid justify-items-end gap-2"
    >
      <div aria-live="polite" className="contents">
        {toasts.map((toast) => {
          const Icon = icons[toast.tone];
          return (
            <div
              key={toast.id}
              role={toast.tone === "bad" ? "alert" : "status"}
              className="pointer-events-auto flex w-full max-w-sm animate-rise items-start gap-2.5 rounded-lg border bg-raised py-2.5 pr-2 pl-3 text-[0.8125rem] shadow-pop"
            >
              <Icon className={cn("mt-0.5 size-4 shrink-0", tones[toast.tone])} aria-hidden />
              <p className="min-w-0 flex-1">{toast.text}</p>
              {toast.action && (
                <Button look="link" size="inline" onClick={toast.action.run}>
                  {toast.action.label}
                </Button>
              )}
              <Button
                look="ghost"
                size="icon"
                className="-my-1 size-6"
                aria-label="Dismiss"
                onClick={() => dismissToast(toast.id)}
              >
                <X aria-hidden />
              </Button>
            </div>
          );
        })}
      </div>
    </section>
  );
}
