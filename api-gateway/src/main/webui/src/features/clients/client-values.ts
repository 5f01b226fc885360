import type { Client, ClientDraft } from "@/api/clients";
import { tagsOf } from "./tags";

/** A client as it is typed. */
export interface Values {
  name: string;
  email: string;
  phone: string;
  company: string;
  tags: string;
  /** By the CRM's ids of the fields. */
  custom: Record<string, string>;
}

export function begun(client?: Client): Values {
  return {
    name: client?.name ?? "",
    email: client?.email ?? "",
    phone: client?.phone ?? "",
    company: client?.company ?? "",
    tags: "",
    custom: { ...client?.custom_fields },
  };
}

const texts = ["name", "email", "phone", "company"] as const;

/** Only what differs is sent, so that nothing else is written over; of a new client all that was said. */
export function draftOf(values: Values, client?: Client): ClientDraft {
  const draft: ClientDraft = {};
  for (const field of texts) {
    const text = values[field].trim();
    if (text !== (client?.[field] ?? "")) draft[field] = text;
  }
  const custom = Object.entries(values.custom).filter(([id, value]) => value !== client?.custom_fields[id]);
  if (custom.length > 0) draft.custom_fields = Object.fromEntries(custom);
  const tags = tagsOf(values.tags);
  if (tags.length > 0) draft.tags = tags;
  return draft;
}
