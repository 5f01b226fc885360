import { useLayoutEffect, useRef } from "react";
import { Card, CardHead } from "@/components/ui/card";
import type { Speech } from "./use-live-execution";

/** The words as they come. The box follows them until somebody scrolls up to read. */
export function SpeechView({ speech }: { speech: Speech }) {
  const box = useRef<HTMLPreElement>(null);
  const follow = useRef(true);
  useLayoutEffect(() => {
    if (box.current && follow.current) box.current.scrollTop = box.current.scrollHeight;
  }, [speech.text]);
  return (
    <Card className="overflow-hidden">
      <CardHead title={`Turn ${speech.turn}`} hint="As it is said." className="pb-3" />
      <pre
        ref={box}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label={`What it says in turn ${speech.turn}`}
        aria-live="off"
        onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
          follow.current = scrollHeight - scrollTop - clientHeight < 24;
        }}
        className="max-h-72 overflow-auto border-t px-5 py-3 font-sans text-sm leading-relaxed wrap-anywhere whitespace-pre-wrap"
      >
        {speech.text}
        <span
          aria-hidden
          className="ml-0.5 inline-block h-4 w-1.5 animate-pulse bg-accent align-text-bottom"
        />
      </pre>
    </Card>
  );
}
