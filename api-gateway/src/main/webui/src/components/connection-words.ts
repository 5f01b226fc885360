import type { Connection, Platform, PlatformWarning } from "@/api/platforms";
import { formatDay, plural } from "@/lib/format";

/** What the state of a connection means for the person who reads it. */
export const meaning: Record<string, string> = {
  reauth_required: "The platform no longer accepts its credentials. A person has to connect it again.",
  down: "The platform does not answer. It is tried again by itself; nothing has to be done here.",
};

/** A version is served until its last day is over everywhere; credentials end by the account's clock. */
function endWords({ days_left, ends_at, kind }: PlatformWarning, zone: string | undefined): string {
  const last = kind === "version_sunset" ? new Date(Date.parse(ends_at) - 1).toISOString() : ends_at;
  const day = formatDay(last, kind === "version_sunset" ? "UTC" : zone);
  if (days_left > 0) return `ends in ${plural(days_left, "day")}, on ${day}`;
  return Date.parse(ends_at) > Date.now() ? `ends within a day, on ${day}` : `ended on ${day}`;
}

/** What ends soon, and what has to be done about it. */
export function warningWords(warning: PlatformWarning, zone?: string): string {
  const end = endWords(warning, zone);
  if (warning.kind === "expiry") return `The connection ${end}. Connect it again before.`;
  if (warning.kind === "version_sunset")
    return `This version of the platform's API ${end}. The operator has to move to a newer one.`;
  return `It ${end}.`;
}

/** Something about a connection that people should know where they work, not only where it is connected. */
export interface Notice {
  key: string;
  about: string;
  text: string;
  urgent: boolean;
}

function ofConnection({ connection_id: id, name, status, warnings, time_zone }: Connection): Notice[] {
  const state = meaning[status];
  return [
    ...(state ? [{ key: `${id} ${status}`, about: name, text: state, urgent: true }] : []),
    ...warnings
      .filter(({ kind }) => kind !== "version_sunset")
      .map((each) => ({
        key: `${id} ${each.kind}`,
        about: name,
        text: warningWords(each, time_zone),
        urgent: each.days_left <= 1,
      })),
  ];
}

function ofVersion({ platform, name, warnings }: Platform): Notice[] {
  return warnings
    .filter(({ kind }) => kind === "version_sunset")
    .map((each) => ({
      key: `${platform} ${each.kind}`,
      about: name,
      text: warningWords(each),
      urgent: each.days_left <= 1,
    }));
}

export type Used = Pick<Connection, "platform" | "connection_id">;

function ofGone(platforms: Platform[], used: readonly Used[]): Notice[] {
  const known = new Set(platforms.flatMap((each) => each.connections).map((each) => each.connection_id));
  return used
    .filter(({ connection_id: id }) => !known.has(id))
    .map(({ platform, connection_id: id }) => ({
      key: `${id} gone`,
      about: platforms.find((each) => each.platform === platform)?.name ?? platform,
      text: "Its connection was ended. From here nothing can be changed or read there any more.",
      urgent: true,
    }));
}

/** What people should know of their connections, or of those that are used; what is urgent first. */
export function noticesOf(platforms: Platform[], used?: readonly Used[]): Notice[] {
  const ids = used && new Set(used.map((each) => each.connection_id));
  const found = platforms.flatMap((platform) => {
    const connections = platform.connections.filter((each) => !ids || ids.has(each.connection_id));
    return connections.length === 0 ? [] : [...connections.flatMap(ofConnection), ...ofVersion(platform)];
  });
  return [...ofGone(platforms, used ?? []), ...found].toSorted(
    (one, other) => Number(other.urgent) - Number(one.urgent),
  );
}
