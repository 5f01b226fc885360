import { TriangleAlert } from "lucide-react";
import type { NewApiKey } from "@/api/keys";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Secret } from "@/components/ui/secret";

/** The only time the key itself is seen. */
export function NewKeyDialog({ made, onClose }: { made: NewApiKey; onClose: () => void }) {
  return (
    <Dialog open onClose={onClose} title={`Your key ${made.name}`}>
      <div className="grid gap-4 px-5 py-4">
        <p className="flex items-start gap-2 text-[0.8125rem] text-warn">
          <TriangleAlert className="mt-0.5 size-4 shrink-0" aria-hidden />
          Copy it now and keep it safe. It is not shown again.
        </p>
        <Secret label="API key" text={made.key} />
        <Button look="primary" className="justify-self-end" onClick={onClose}>
          I have copied it
        </Button>
      </div>
    </Dialog>
  );
}
