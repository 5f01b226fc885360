import type { Connection } from "@/api/platforms";
import { Dialog } from "@/components/ui/dialog";
import { AccountChoice } from "./account-choice";

export function AccountDialog({ connection, onClose }: { connection: Connection; onClose: () => void }) {
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Account of ${connection.name}`}
      description="Its credentials open these accounts."
    >
      <AccountChoice connection={connection} onClose={onClose} />
    </Dialog>
  );
}
