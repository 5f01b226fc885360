import type { Mailing, MailingDraft } from "@/api/mailings";
import { tagsOf } from "./tags";

/** An e-mail to many as it is typed. */
export interface MailingValues {
  name: string;
  subject: string;
  from: string;
  html: string;
  by: "tags" | "segment";
  tags: string;
  segment: string;
}

const start = `<h1>Hello</h1>
<p>What is new.</p>
`;

export function begun(mailing?: Mailing): MailingValues {
  return {
    name: mailing?.name ?? "",
    subject: mailing?.subject ?? "",
    from: mailing?.from ?? "",
    html: mailing?.html ?? start,
    by: mailing?.audience.segment ? "segment" : "tags",
    tags: (mailing?.audience.tags ?? []).join(", "),
    segment: mailing?.audience.segment ?? "",
  };
}

export function draftOf({ name, subject, from, html, by, tags, segment }: MailingValues): MailingDraft {
  const audience = by === "tags" ? { tags: tagsOf(tags) } : { segment: segment.trim() };
  return { name: name.trim(), subject: subject.trim(), from: from.trim(), html, audience };
}
