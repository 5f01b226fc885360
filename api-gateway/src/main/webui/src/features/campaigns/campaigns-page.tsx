import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Megaphone, Plus } from "lucide-react";
import { useMay } from "@/api/account";
import { campaignsQuery, statuses, type Campaign } from "@/api/campaigns";
import { useOrg } from "@/api/session";
import { CampaignStatus } from "@/components/campaign-status";
import { PlatformMark, platformName } from "@/components/platform-mark";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Select } from "@/components/ui/field";
import { LoadMore } from "@/components/ui/load-more";
import { Page } from "@/components/ui/page";
import { QueryState } from "@/components/ui/query-state";
import { Empty } from "@/components/ui/state";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { TabNav } from "@/components/ui/tabs";
import { formatDay, formatMoney, humanize } from "@/lib/format";
import { Calendar } from "./calendar";
import { lastDayOf } from "./times";

const route = getRouteApi("/app/campaigns");

function New() {
  if (!useMay("campaign:write")) return null;
  return (
    <Button asChild look="primary">
      <Link to="/campaigns/new">
        <Plus aria-hidden /> New campaign
      </Link>
    </Button>
  );
}

function Where({ campaign }: { campaign: Campaign }) {
  return (
    <ul className="flex gap-1">
      {campaign.platforms.map(({ platform }) => (
        <li key={platform} title={platformName(platform)}>
          <PlatformMark platform={platform} className="size-6 rounded-md" />
          <span className="sr-only">{platformName(platform)}</span>
        </li>
      ))}
    </ul>
  );
}

function Row({ campaign }: { campaign: Campaign }) {
  const { campaign_id: campaignId, name, objective, status, budget, start_at, end_at, time_zone } = campaign;
  const drifted = campaign.platforms.some(({ drift }) => drift.length > 0);
  return (
    <Tr>
      <Td className="min-w-40">
        <Link
          to="/campaigns/$campaignId"
          params={{ campaignId }}
          className="font-medium wrap-anywhere hover:text-accent-text hover:underline"
        >
          {name}
        </Link>
        <p className="text-xs text-faint">{humanize(objective)}</p>
      </Td>
      <Td>
        <CampaignStatus status={status} />
        {drifted && <p className="mt-0.5 text-xs text-warn">Changed at a platform</p>}
      </Td>
      <Td className="max-sm:hidden">
        <Where campaign={campaign} />
      </Td>
      <Td number>
        {formatMoney(budget)}
        <p className="text-xs text-faint">{budget.period === "daily" ? "a day" : "in all"}</p>
      </Td>
      <Td className="whitespace-nowrap">
        {formatDay(start_at, time_zone)}
        <p className="text-xs text-faint">
          {end_at ? `to ${formatDay(lastDayOf(end_at, time_zone))}` : "without an end"}
        </p>
      </Td>
    </Tr>
  );
}

function List({ status }: { status: string | undefined }) {
  const campaigns = useInfiniteQuery(campaignsQuery(useOrg(), status));
  return (
    <Card className="overflow-hidden">
      <QueryState query={campaigns} what="the campaigns">
        {(all) =>
          all.length === 0 ? (
            <Empty
              icon={<Megaphone aria-hidden />}
              title={status ? "None in this state" : "No campaign yet"}
              text={
                status
                  ? "Campaigns in other states are not shown."
                  : "One campaign runs on several platforms, with one budget divided among them."
              }
              action={!status && <New />}
            />
          ) : (
            <>
              <Table
                caption="Campaigns"
                head={
                  <>
                    <Th>Campaign</Th>
                    <Th>State</Th>
                    <Th className="max-sm:hidden">Platforms</Th>
                    <Th number>Budget</Th>
                    <Th>Runs</Th>
                  </>
                }
              >
                {all.map((campaign) => (
                  <Row key={campaign.campaign_id} campaign={campaign} />
                ))}
              </Table>
              <LoadMore list={campaigns} what="campaigns" />
            </>
          )
        }
      </QueryState>
    </Card>
  );
}

export default function CampaignsPage() {
  const { status, view, month } = route.useSearch();
  const navigate = route.useNavigate();
  const calendar = view === "calendar";
  return (
    <Page
      wide
      title="Campaigns"
      hint="What is advertised on all platforms together."
      actions={
        <>
          {!calendar && (
            <Select
              aria-label="State"
              className="w-auto"
              value={status ?? ""}
              onChange={(event) =>
                void navigate({ search: { status: event.target.value || undefined }, replace: true })
              }
            >
              <option value="">All states</option>
              {statuses.map((each) => (
                <option key={each} value={each}>
                  {humanize(each)}
                </option>
              ))}
            </Select>
          )}
          <New />
        </>
      }
    >
      <TabNav label="Ways to look at the campaigns">
        <Link
          to="/campaigns"
          search={{}}
          activeOptions={{ exact: true }}
          aria-current={calendar ? undefined : "page"}
        >
          List
        </Link>
        <Link
          to="/campaigns"
          search={{ view: "calendar" }}
          activeOptions={{ exact: true }}
          aria-current={calendar ? "page" : undefined}
        >
          Calendar
        </Link>
      </TabNav>
      {calendar ? <Calendar month={month} /> : <List status={status} />}
    </Page>
  );
}
