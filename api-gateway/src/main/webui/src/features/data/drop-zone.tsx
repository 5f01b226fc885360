import { FileSpreadsheet, FileUp } from "lucide-react";
import { useRef, useState, type DragEvent } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/lib/cn";
import { formatNumber } from "@/lib/format";

interface Props {
  file: File | null;
  onFile: (file: File) => void;
  busy: boolean;
}

function size(bytes: number): string {
  if (bytes < 1024 * 1024) return `${formatNumber(Math.max(1, bytes / 1024))} kB`;
  return `${formatNumber(bytes / 1024 / 1024, 1)} MB`;
}

/** Takes a file by drop or by the file dialog; the dialog makes it work by keyboard. */
export function DropZone({ file, onFile, busy }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  function onDrop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const dropped = event.dataTransfer.files[0];
    if (dropped && !busy) onFile(dropped);
  }
  const picker = (
    <input
      ref={input}
      type="file"
      accept=".csv,.tsv,.txt,text/csv"
      aria-label="File to import"
      className="sr-only"
      tabIndex={-1}
      onChange={(event) => {
        const chosen = event.target.files?.[0];
        if (chosen) onFile(chosen);
        event.target.value = "";
      }}
    />
  );
  const drop = {
    onDrop,
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
  };
  if (file)
    return (
      <div {...drop} className={cn("flex items-center gap-3 px-5 py-4", over && "bg-accent-wash")}>
        {picker}
        <span className="grid size-9 shrink-0 place-items-center rounded-lg bg-accent-wash text-accent-text">
          <FileSpreadsheet className="size-4.5" aria-hidden />
        </span>
        <div className="min-w-0 flex-1">
          <p className="truncate font-medium">{file.name}</p>
          <p className="text-[0.8125rem] text-soft">{size(file.size)}</p>
        </div>
        <Button disabled={busy} onClick={() => input.current?.click()}>
          Choose another
        </Button>
      </div>
    );
  return (
    <div {...drop} className="p-3">
      {picker}
      <div
        className={cn(
          "grid justify-items-center rounded-lg border border-dashed border-line-strong px-6 py-14 text-center transition-colors",
          over && "border-accent bg-accent-wash",
        )}
      >
        <span className="mb-3 grid size-11 place-items-center rounded-xl border bg-canvas text-soft">
          <FileUp className="size-5" aria-hidden />
        </span>
        <p className="font-medium">Drop a CSV export here</p>
        <p className="mt-0.5 text-[0.8125rem] text-soft">
          Meta and Google exports are recognised; in any other file you name the columns.
        </p>
        <Button look="primary" className="mt-4" onClick={() => input.current?.click()}>
          Choose a file
        </Button>
      </div>
    </div>
  );
}
