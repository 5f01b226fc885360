import { cva, type VariantProps } from "class-variance-authority";
import { LoaderCircle } from "lucide-react";
import { Slot } from "radix-ui";
import type { ComponentProps } from "react";
import { cn } from "@/lib/cn";

export const buttonStyle = cva(
  "inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md font-medium whitespace-nowrap transition-colors select-none disabled:pointer-events-none disabled:opacity-55 [&_svg]:size-4 [&_svg]:shrink-0",
  {
    variants: {
      look: {
        primary:
          "bg-accent text-accent-ink shadow-card hover:bg-accent-hover inset-shadow-2xs inset-shadow-white/20",
        plain: "border border-line-strong bg-raised text-ink shadow-card hover:bg-hover",
        ghost: "text-soft hover:bg-hover hover:text-ink",
        danger: "border border-bad/40 bg-bad-wash text-bad hover:border-bad",
        link: "text-accent-text underline-offset-4 hover:underline",
      },
      size: {
        sm: "h-7 px-2.5 text-[0.8125rem]",
        md: "h-8 px-3 text-[0.8125rem]",
        lg: "h-10 px-4 text-sm",
        icon: "size-8",
        inline: "h-auto p-0",
      },
    },
    defaultVariants: { look: "plain", size: "md" },
  },
);

interface Props extends ComponentProps<"button">, VariantProps<typeof buttonStyle> {
  asChild?: boolean;
  busy?: boolean;
}

export function Button({ asChild, busy, look, size, className, children, ...rest }: Props) {
  if (asChild)
    return (
      <Slot.Root className={cn(buttonStyle({ look, size }), className)} {...rest}>
        {children}
      </Slot.Root>
    );
  return (
    <button
      type="button"
      {...rest}
      aria-busy={busy || undefined}
      disabled={rest.disabled || busy}
      className={cn(buttonStyle({ look, size }), className)}
    >
      {busy && <LoaderCircle className="animate-spin" aria-hidden />}
      {children}
    </button>
  );
}
