/** One of the versions that workflows and agents have. */
export interface Version {
  /** As the API names it, such as "3" or "draft". */
  id: string;
  label: string;
  standing: "used" | "draft" | "earlier";
  name: string;
  made_at: string | null;
}

export interface Difference {
  path: string;
  kind: "added" | "removed" | "changed";
  before?: unknown;
  after?: unknown;
}
