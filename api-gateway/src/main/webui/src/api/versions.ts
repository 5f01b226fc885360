/** One of the versions that workflows and agents have. */
export interface Version {
  version: number;
  /** The one in use when this was asked for; a later one is a draft. */
  published: number | null;
  name: string;
  changed_at: string | null;
}

export interface Difference {
  path: string;
  kind: "added" | "removed" | "changed";
  before?: unknown;
  after?: unknown;
}
