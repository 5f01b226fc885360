import { MoreHorizontal } from "lucide-react";
import type { ApiKey } from "@/api/keys";
import { Badge, type Tone } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { formatAgo, formatDay, humanize, plural } from "@/lib/format";

const tones: Record<string, Tone> = { active: "good", expiring: "warn", revoked: "plain", expired: "plain" };

interface Props {
  keys: ApiKey[];
  may: boolean;
  onRotate: (key: ApiKey) => void;
  onRevoke: (key: ApiKey) => void;
}

export function ApiKeysTable({ keys, may, onRotate, onRevoke }: Props) {
  return (
    <Table
      caption="API keys, newest first"
      head={
        <>
          <Th>Name</Th>
          <Th>State</Th>
          <Th className="max-sm:hidden">May do</Th>
          <Th className="max-sm:hidden">Last used</Th>
          <Th>Expires</Th>
          <Th>
            <span className="sr-only">More</span>
          </Th>
        </>
      }
    >
      {keys.map((key) => {
        const usable = key.status === "active" || key.status === "expiring";
        return (
          <Tr key={key.key_id}>
            <Td className="min-w-32">
              <span className="block font-medium">{key.name}</span>
              <span className="block font-mono text-xs text-faint">{key.prefix}…</span>
            </Td>
            <Td>
              <Badge tone={tones[key.status]}>{humanize(key.status)}</Badge>
            </Td>
            <Td className="text-soft max-sm:hidden" title={key.permissions.join(", ")}>
              {plural(key.permissions.length, "permission")}
            </Td>
            <Td className="text-soft max-sm:hidden">
              {key.last_used_at ? formatAgo(key.last_used_at) : "Never"}
            </Td>
            <Td className="text-soft">{key.expires_at ? formatDay(key.expires_at) : "Never"}</Td>
            <Td className="w-12 text-right">
              {may && usable && (
                <Menu
                  align="end"
                  trigger={
                    <Button look="ghost" size="icon" aria-label={`More for ${key.name}`}>
                      <MoreHorizontal aria-hidden />
                    </Button>
                  }
                >
                  <MenuItem onSelect={() => onRotate(key)}>Rotate</MenuItem>
                  <MenuItem onSelect={() => onRevoke(key)}>Revoke</MenuItem>
                </Menu>
              )}
            </Td>
          </Tr>
        );
      })}
    </Table>
  );
}
