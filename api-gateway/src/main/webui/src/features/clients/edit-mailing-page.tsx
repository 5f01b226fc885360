import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useAct } from "@/api/act";
import { changeMailing, mailingQuery, type Mailing, type MailingDraft } from "@/api/mailings";
import { useOrg } from "@/api/session";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Moved } from "@/components/ui/moved";
import { Page } from "@/components/ui/page";
import { QueryState } from "@/components/ui/query-state";
import { Empty } from "@/components/ui/state";
import { useOpened } from "@/lib/opened";
import { isStatus } from "@/lib/problem";
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

function Editor({ mailing, again }: { mailing: Mailing; again: () => void }) {
  const navigate = route.useNavigate();
  const { campaign_id: mailingId } = mailing;
  const save = useAct("clients", (draft: MailingDraft) => changeMailing(mailing, draft), {
    done: "The draft is saved.",
    onDone: () => void navigate({ to: "/clients/mailings/$mailingId", params: { mailingId } }),
    quiet: true,
  });
  return (
    <MailingForm
      begin={begun(mailing)}
      act="Save"
      busy={save.isPending}
      error={save.error}
      moved={isStatus(save.error, 412) && <Moved what="The e-mail campaign" onReload={again} />}
      onSave={(draft) => save.mutate(draft)}
      cancel={<Back mailingId={mailingId}>Cancel</Back>}
    />
  );
}

export default function EditMailingPage() {
  const { mailingId } = route.useParams();
  const { query, again } = useOpened(
    mailingId,
    useQuery({ ...mailingQuery(useOrg(), mailingId), refetchOnMount: "always" }),
  );
  const name = query.data?.value.name;
  return (
    <Page
      wide
      title={name ? `${name}: edit` : "Edit the e-mail campaign"}
      above={
        <Link to="/clients/mailings" className="hover:text-ink hover:underline">
          E-mail campaigns
        </Link>
      }
    >
      <QueryState query={query} what="the e-mail campaign">
        {({ value, turn }) =>
          value.status === "draft" ? (
            <Editor key={turn} mailing={value} again={() => void again()} />
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
