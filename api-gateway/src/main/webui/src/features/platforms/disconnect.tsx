import { useAct } from "@/api/act";
import { disconnect, type Connection } from "@/api/platforms";
import { platformName } from "@/components/platform-mark";
import { Confirm } from "@/components/ui/confirm";

/** What becomes of what was reached by it. */
function rest({ platform }: Connection): string {
  return platform === "gohighlevel"
    ? "What was read of its clients is erased here too, with the messages to them; all of it stays there."
    : "Campaigns that run by it go on there, but can no longer be changed or read from here.";
}

export function Disconnect({ connection, onClose }: { connection: Connection; onClose: () => void }) {
  const act = useAct("platforms", () => disconnect(connection), {
    done: "It is disconnected.",
    onDone: onClose,
    quiet: true,
  });
  return (
    <Confirm
      open
      onClose={onClose}
      title={`Disconnect ${connection.name}?`}
      description={`Its token is revoked at ${platformName(connection.platform)} and erased here. ${rest(connection)}`}
      act="Disconnect"
      phrase={connection.mode === "live" ? connection.name : undefined}
      busy={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate(undefined)}
    />
  );
}
