import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { cn } from "@/lib/cn";
import { Button } from "./button";

interface Props {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  description?: ReactNode;
  side?: "centre" | "right" | "left";
  className?: string;
  bare?: boolean;
  children: ReactNode;
}

const place = {
  centre:
    "top-[12vh] left-1/2 max-h-[80vh] w-[min(32rem,calc(100vw-2rem))] -translate-x-1/2 rounded-xl border animate-fade",
  right: "top-0 right-0 h-dvh w-[min(44rem,100vw)] border-l animate-slide",
  left: "top-0 left-0 h-dvh w-[min(18rem,85vw)] border-r animate-fade",
};

/** A modal: a small one in the centre, a panel from the right, or the navigation drawer from the left. */
export function Dialog({
  open,
  onClose,
  title,
  description,
  side = "centre",
  className,
  bare,
  children,
}: Props) {
  return (
    <Radix.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-fade bg-[#0b0d12]/40 backdrop-blur-[1px]" />
        <Radix.Content
          aria-describedby={description ? undefined : ""}
          className={cn(
            "fixed z-50 flex flex-col overflow-hidden bg-raised shadow-pop",
            place[side],
            className,
          )}
        >
          <header className={cn("flex items-start gap-4 border-b px-5 py-3.5", bare && "sr-only")}>
            <div className="min-w-0 flex-1">
              <Radix.Title className="text-[0.9375rem] font-semibold tracking-[-0.01em]">{title}</Radix.Title>
              {description && (
                <Radix.Description className="mt-0.5 text-[0.8125rem] text-soft">
                  {description}
                </Radix.Description>
              )}
            </div>
            <Radix.Close asChild>
              <Button look="ghost" size="icon" className="-my-1 -mr-2" aria-label="Close">
                <X aria-hidden />
              </Button>
            </Radix.Close>
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto">{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
