import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { mailingQuery, mailingStatusQuery, type Mailing } from "@/api/mailings";
import { useOrg } from "@/api/session";
import { Mode } from "@/components/status";
import { Card, CardHead } from "@/components/ui/card";
import { Fact } from "@/components/ui/fact";
import { Page } from "@/components/ui/page";
import { QueryState } from "@/components/ui/query-state";
import { formatTime, ownZone } from "@/lib/format";
import { Stale } from "./crm-notices";
import { EmailStatsTable } from "./email-stats";
import { MailingActs } from "./mailing-acts";
import { MailingState } from "./mailing-status";
import { Preview } from "./preview";
import { readersOf } from "./readers";

const route = getRouteApi("/app/clients/mailings/$mailingId");

function Facts({ mailing }: { mailing: Mailing }) {
  const { audience, scheduled_at, created_at, external_id } = mailing;
  return (
    <Card>
      <CardHead title="How it goes out" />
      <dl className="divide-y px-5 py-2 text-[0.8125rem]">
        <Fact line name="Readers">
          {readersOf(audience)}
        </Fact>
        <Fact line name="Goes out">
          {scheduled_at ? formatTime(scheduled_at, ownZone()) : "Not scheduled yet"}
        </Fact>
        <Fact line name="Written">
          {formatTime(created_at)}
        </Fact>
        {external_id && (
          <Fact line name="At GoHighLevel">
            <span className="font-mono text-xs">{external_id}</span>
          </Fact>
        )}
      </dl>
    </Card>
  );
}

function Results({ mailing, asOf }: { mailing: Mailing; asOf: string }) {
  return (
    <Card className="overflow-hidden">
      <CardHead
        title="What became of it"
        hint={`As GoHighLevel said ${formatTime(asOf)}.`}
        className="pb-3"
      />
      {mailing.stats.sent > 0 ? (
        <EmailStatsTable stats={mailing.stats} caption="What became of the e-mails" />
      ) : (
        <p className="px-5 pb-5 text-[0.8125rem] text-soft">
          Nothing is sent yet. Figures come as GoHighLevel tells them.
        </p>
      )}
    </Card>
  );
}

export default function MailingPage() {
  const { mailingId } = route.useParams();
  const org = useOrg();
  const mailing = useQuery(mailingQuery(org, mailingId));
  const draft = mailing.data?.status === "draft";
  const news = useQuery({ ...mailingStatusQuery(org, mailingId), enabled: mailing.isSuccess && !draft });
  const status = (!draft && news.data?.status) || mailing.data?.status;
  return (
    <Page
      wide
      title={mailing.data?.name ?? "E-mail campaign"}
      above={
        <Link
          to="/clients/mailings"
          search={{ crm: mailing.data?.connection_id }}
          className="hover:text-ink hover:underline"
        >
          E-mail campaigns
        </Link>
      }
      beside={
        mailing.data &&
        status && (
          <>
            <MailingState status={status} />
            <Mode mode={mailing.data.mode} />
          </>
        )
      }
      hint={mailing.data?.subject}
      actions={mailing.data && status && <MailingActs mailing={mailing.data} status={status} />}
    >
      <QueryState query={mailing} what="the e-mail campaign">
        {(known) => {
          const now = draft ? undefined : news.data;
          return (
            <>
              <Stale stale={now?.stale ?? false} asOf={now?.as_of} />
              <div className="grid items-start gap-4 lg:grid-cols-2">
                <div className="grid gap-4">
                  <Facts mailing={known} />
                  {!draft && (
                    <Results
                      mailing={{ ...known, stats: now?.stats ?? known.stats }}
                      asOf={now?.as_of ?? known.as_of}
                    />
                  )}
                </div>
                <Preview subject={known.subject} from={known.from} html={known.html} />
              </div>
            </>
          );
        }}
      </QueryState>
    </Page>
  );
}
