import { getRouteApi, Link } from "@tanstack/react-router";
import { useAct } from "@/api/act";
import { createMailing, type MailingDraft } from "@/api/mailings";
import { Button } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { MailingForm } from "./mailing-form";
import { begun } from "./mailing-values";
import { useCrm } from "./use-crm";

const route = getRouteApi("/app/clients/mailings/new");

export default function NewMailingPage() {
  const { crm: wanted } = route.useSearch();
  const navigate = route.useNavigate();
  const { crm, pending } = useCrm(wanted);
  const save = useAct("clients", (draft: MailingDraft) => createMailing(crm.id, draft), {
    done: "It is kept as a draft.",
    onDone: ({ campaign_id: mailingId }) =>
      void navigate({ to: "/clients/mailings/$mailingId", params: { mailingId } }),
    quiet: true,
  });
  return (
    <Page
      wide
      title="New e-mail campaign"
      above={
        <Link to="/clients/mailings" search={{ crm: wanted }} className="hover:text-ink hover:underline">
          E-mail campaigns
        </Link>
      }
      hint="Nothing is sent before you schedule it."
    >
      <MailingForm
        begin={begun()}
        act="Keep as a draft"
        busy={save.isPending || pending}
        error={save.error}
        onSave={(draft) => save.mutate(draft)}
        cancel={
          <Button asChild>
            <Link to="/clients/mailings" search={{ crm: wanted }}>
              Cancel
            </Link>
          </Button>
        }
      />
    </Page>
  );
}
