import type { Readers } from "@/api/mailings";

/** Who gets an e-mail to many, in words. */
export function readersOf({ tags, segment }: Readers): string {
  if (segment) return `Segment ${segment}`;
  const all = tags ?? [];
  return all.length === 1 ? `Tag ${all[0]}` : `Tags ${all.join(", ")}`;
}
