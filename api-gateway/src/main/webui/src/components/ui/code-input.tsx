import type { ComponentProps } from "react";
import { Input } from "./field";

/** For the code of an authenticator app; pasting and filling work as in any field. */
export function CodeInput(props: ComponentProps<"input">) {
  return (
    <Input
      {...props}
      inputMode="numeric"
      autoComplete="one-time-code"
      spellCheck={false}
      maxLength={7}
      className="tnum font-mono tracking-[0.3em]"
    />
  );
}
