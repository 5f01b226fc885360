import { useId, type ComponentProps, type ReactNode } from "react";
import { cn } from "@/lib/cn";

interface Props extends Omit<ComponentProps<"input">, "type"> {
  label: ReactNode;
  hint?: ReactNode;
}

/** A box to tick, with its words. */
export function Check({ label, hint, className, ...rest }: Props) {
  const id = useId();
  return (
    <div className={cn("flex items-start gap-2.5 text-[0.8125rem]", className)}>
      <input
        {...rest}
        id={id}
        type="checkbox"
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="mt-0.5 size-4 shrink-0 accent-accent"
      />
      <div className="min-w-0">
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="text-xs text-faint">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
