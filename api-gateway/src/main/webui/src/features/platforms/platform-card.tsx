import { Plus } from "lucide-react";
import { useState } from "react";
import { useMay } from "@/api/account";
import type { Platform } from "@/api/platforms";
import { PlatformMark } from "@/components/platform-mark";
import { Mode } from "@/components/status";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { formatDay } from "@/lib/format";
import { ConnectDialog } from "./connect-dialog";
import { ConnectionRow } from "./connection-row";
import { Warnings } from "./warnings";

function version({ api_version, sunset_date, central }: Platform): string {
  const spoken = api_version ? `${central ? "Model" : "API"} ${api_version}` : "";
  return [spoken, sunset_date && `served until ${formatDay(sunset_date)}`].filter(Boolean).join(", ");
}

function None({ platform }: { platform: Platform }) {
  return (
    <p className="px-5 py-4 text-[0.8125rem] text-soft">
      {platform.central
        ? "The operator of this installation connects it for everybody."
        : "Not connected. Begin with the simulation if you only want to try."}
    </p>
  );
}

/** A platform, what of its API is spoken, and the accounts it is connected by. */
export function PlatformCard({ platform }: { platform: Platform }) {
  const may = useMay("integration:write");
  const [connecting, setConnecting] = useState(false);
  const sunset = platform.warnings.filter(({ kind }) => kind === "version_sunset");
  return (
    <Card className="overflow-hidden">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-2 px-5 py-4">
        <PlatformMark platform={platform.platform} />
        <div className="min-w-0 flex-1">
          <h2 className="text-[0.9375rem] font-semibold tracking-[-0.01em]">{platform.name}</h2>
          <p className="text-xs text-faint">{version(platform)}</p>
        </div>
        <Mode mode={platform.mode ?? null} />
        {may && !platform.central && (
          <Button aria-label={`Connect ${platform.name}`} onClick={() => setConnecting(true)}>
            <Plus aria-hidden /> Connect
          </Button>
        )}
      </header>
      {sunset.length > 0 && (
        <div className="px-5 pb-4">
          <Warnings warnings={sunset} />
        </div>
      )}
      <div className="divide-y border-t">
        {platform.connections.length === 0 ? (
          <None platform={platform} />
        ) : (
          platform.connections.map((connection) => (
            <ConnectionRow key={connection.connection_id} platform={platform} connection={connection} />
          ))
        )}
      </div>
      {connecting && <ConnectDialog platform={platform} onClose={() => setConnecting(false)} />}
    </Card>
  );
}
