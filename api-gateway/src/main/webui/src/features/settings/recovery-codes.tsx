import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Secret } from "@/components/ui/secret";
import { saveFile } from "@/lib/csv";

/** Shown once: the service keeps only their hashes. */
export function RecoveryCodes({ codes, onClose }: { codes: string[]; onClose: () => void }) {
  return (
    <Dialog
      open
      onClose={onClose}
      title="Your recovery codes"
      description="Each opens your account once when the app is lost. They are not shown again."
    >
      <div className="grid gap-4 px-5 py-4">
        <Secret label="Recovery codes" text={codes.join("\n")} />
        <div className="flex justify-end gap-2">
          <Button onClick={() => saveFile("omnify-recovery-codes.txt", codes.join("\n"))}>
            Save as a file
          </Button>
          <Button look="primary" onClick={onClose}>
            I have kept them
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
