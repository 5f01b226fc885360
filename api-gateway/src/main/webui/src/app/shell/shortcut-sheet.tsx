import { Dialog } from "@/components/ui/dialog";
import { useSingleKeys } from "@/lib/shortcuts";
import { navigation } from "./navigation";

function Keys({ keys }: { keys: string }) {
  return (
    <span className="flex gap-1">
      {keys.split(" ").map((key) => (
        <kbd
          key={key}
          className="min-w-6 rounded border bg-canvas px-1.5 py-0.5 text-center font-sans text-xs text-soft"
        >
          {key}
        </kbd>
      ))}
    </span>
  );
}

export function ShortcutSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [on, setOn] = useSingleKeys();
  const rows = [
    { label: "Search and commands", keys: "Ctrl K" },
    { label: "This sheet", keys: "?" },
    ...navigation.map(({ label, keys }) => ({ label: `Go to ${label}`, keys })),
  ];
  return (
    <Dialog open={open} onClose={onClose} title="Keyboard shortcuts">
      <ul className="divide-y px-5">
        {rows.map((row) => (
          <li key={row.label} className="flex items-center justify-between py-2.5 text-[0.8125rem]">
            {row.label}
            <Keys keys={row.keys} />
          </li>
        ))}
      </ul>
      <label className="flex items-center gap-2.5 border-t bg-canvas px-5 py-3.5 text-[0.8125rem]">
        <input
          type="checkbox"
          className="size-4 accent-accent"
          checked={on}
          onChange={(e) => setOn(e.target.checked)}
        />
        Single-key shortcuts are on
      </label>
    </Dialog>
  );
}
