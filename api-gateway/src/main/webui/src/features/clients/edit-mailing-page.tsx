import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useAct } from "@/api/act";
import { changeMailing, mailingQuery, type Mailing, type MailingDraft } from "@/api/mailings";
import { useOrg } from "@/api/session";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Page } from "@/components/ui/page";
import { QueryState } from "@/components/ui/query-state";
import { Empty } from "@/components/ui/state";
import { MailingForm } from "./mailing-form";
import { begun } from "./mailing-values";

const route = getRouteApi("/app/clients/mailings/$mailingId/edit");

function Back({ mailingId, children }: { mailingId: string; children: string }) {
  return (
    <Button asChild>
      <Link to="/clients/mailings/$mailingId" params={{ mailingId }}>
        {children}
      </Link>
    </Button>
  );
}

function Editor({ mailing }: { mailing: Mailing }) {
  // What is on the screen was read when the page opened; what came since has not been seen.
  const [read] = useState(mailing);
  const navigate = route.useNavigate();
  const { campaign_id: mailingId } = read;
  const save = useAct("clients", (draft: MailingDraft) => changeMailing(read, draft), {
    done: "The draft is saved.",
    onDone: () => void navigate({ to: "/clients/mailings/$mailingId", params: { mailingId } }),
    quiet: true,
  });
  return (
    <MailingForm
      begin={begun(read)}
      act="Save"
      busy={save.isPending}
      error={save.error}
      onSave={(draft) => save.mutate(draft)}
      cancel={<Back mailingId={mailingId}>Cancel</Back>}
    />
  );
}

export default function EditMailingPage() {
  const { mailingId } = route.useParams();
  const mailing = useQuery(mailingQuery(useOrg(), mailingId));
  return (
    <Page
      wide
      title={mailing.data ? `${mailing.data.name}: edit` : "Edit the e-mail campaign"}
      above={
        <Link to="/clients/mailings" className="hover:text-ink hover:underline">
          E-mail campaigns
        </Link>
      }
    >
      <QueryState query={mailing} what="the e-mail campaign">
        {(known) =>
          known.status === "draft" ? (
            <Editor mailing={known} />
          ) : (
            <Card>
              <Empty
                title="It is no draft any more"
                text="Only what was not scheduled yet can be changed."
                action={<Back mailingId={mailingId}>Back to it</Back>}
              />
            </Card>
          )
        }
      </QueryState>
    </Page>
  );
}
