import { RotateCw, TriangleAlert } from "lucide-react";
import { Button } from "./button";

interface Props {
  /** What is written, such as "The campaign". */
  what: string;
  onReload: () => void;
}

/** Says that somebody else changed what a form began with, and leads to how it is now. */
export function Moved({ what, onReload }: Props) {
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-md bg-bad-wash px-3 py-2.5 text-[0.8125rem] text-bad"
    >
      <TriangleAlert className="size-4 shrink-0" aria-hidden />
      <p className="min-w-0 flex-1 basis-56">
        {what} was changed since you opened this; nothing was saved. Copy what you want to keep: loading it
        anew takes your changes away.
      </p>
      <Button size="sm" onClick={onReload}>
        <RotateCw aria-hidden /> Load it anew
      </Button>
    </div>
  );
}
