import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "./button";

/** Something that is shown this once, ready to be copied. */
export function Secret({ label, text }: { label: string; text: string }) {
  const [copied, setCopied] = useState(false);
  async function copy() {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  }
  return (
    <div className="grid gap-2 rounded-lg border bg-canvas p-3">
      <pre
        aria-label={label}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className="font-mono text-[0.8125rem] leading-relaxed break-all whitespace-pre-wrap select-all"
      >
        {text}
      </pre>
      <div className="flex items-center gap-3">
        <Button size="sm" onClick={() => void copy()}>
          {copied ? <Check aria-hidden /> : <Copy aria-hidden />} Copy
        </Button>
        <span role="status" className="text-xs text-good">
          {copied && "Copied."}
        </span>
      </div>
    </div>
  );
}
