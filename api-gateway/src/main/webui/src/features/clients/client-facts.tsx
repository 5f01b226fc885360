import type { Client } from "@/api/clients";
import { Card, CardHead } from "@/components/ui/card";
import { Fact } from "@/components/ui/fact";
import { CopyButton } from "@/components/ui/state";
import { formatTime } from "@/lib/format";

const none = <span className="text-faint">Not known</span>;
const link = "text-accent-text underline-offset-4 hover:underline";

/** What the CRM knows of a client, and how old that is. */
export function ClientFacts({ client }: { client: Client }) {
  const { email, phone, company, custom_fields, external_id, created_at, updated_at, changed_by } = client;
  return (
    <Card>
      <CardHead title="What is known" hint={`As GoHighLevel said ${formatTime(client.as_of)}.`} />
      <dl className="divide-y px-5 py-2 text-[0.8125rem]">
        <Fact line name="E-mail">
          {email ? (
            <a href={`mailto:${email}`} className={link}>
              {email}
            </a>
          ) : (
            none
          )}
        </Fact>
        <Fact line name="Phone">
          {phone ? (
            <a href={`tel:${phone}`} className={link}>
              {phone}
            </a>
          ) : (
            none
          )}
        </Fact>
        <Fact line name="Company">
          {company || none}
        </Fact>
        {Object.entries(custom_fields).map(([field, value]) => (
          <Fact line key={field} name={field}>
            {value || none}
          </Fact>
        ))}
        <Fact line name="Client since">
          {formatTime(created_at)}
        </Fact>
        {updated_at && (
          <Fact line name="Last changed">
            {formatTime(updated_at)}, {changed_by === "us" ? "from here" : "at GoHighLevel"}
          </Fact>
        )}
        <Fact line name="At GoHighLevel">
          <span className="inline-flex items-center gap-1 font-mono text-xs">
            {external_id}
            <CopyButton text={external_id} label="Copy the contact's id" />
          </span>
        </Fact>
      </dl>
    </Card>
  );
}
