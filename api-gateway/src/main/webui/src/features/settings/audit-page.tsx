import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Download, ScrollText } from "lucide-react";
import { auditExportPath, auditQuery } from "@/api/audit";
import { useOrg } from "@/api/session";
import { membersQuery } from "@/api/team";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { LoadMore } from "@/components/ui/load-more";
import { Menu, MenuItem } from "@/components/ui/menu";
import { Empty } from "@/components/ui/state";
import { AuditFilters } from "./audit-filters";
import { AuditTable } from "./audit-table";
import { QueryState } from "@/components/ui/query-state";
import { SettingsPage } from "./settings-page";
import { VerifyChain } from "./verify-chain";

const route = getRouteApi("/app/settings/audit");

export default function AuditPage() {
  const org = useOrg();
  const filter = route.useSearch();
  const entries = useInfiniteQuery(auditQuery(org, filter));
  const members = useInfiniteQuery(membersQuery(org));
  const names = new Map(members.data?.map((each) => [each.user_id, each.full_name]));
  const filtered = Object.values(filter).some((value) => value !== undefined);
  return (
    <SettingsPage
      title="Audit trail"
      hint="Who changed what, and when. Entries are chained: none can be changed or taken out unseen."
      actions={
        <>
          <VerifyChain />
          <Menu
            align="end"
            trigger={
              <Button>
                <Download aria-hidden /> Export
              </Button>
            }
          >
            <MenuItem asChild>
              <a href={auditExportPath(filter, "csv")} download="audit.csv">
                As CSV
              </a>
            </MenuItem>
            <MenuItem asChild>
              <a href={auditExportPath(filter, "jsonl")} download="audit.jsonl">
                As JSON lines
              </a>
            </MenuItem>
          </Menu>
        </>
      }
    >
      <AuditFilters />
      <Card className="overflow-hidden">
        <QueryState query={entries} what="the audit trail">
          {(all) =>
            all.length === 0 ? (
              <Empty
                icon={<ScrollText aria-hidden />}
                title={filtered ? "Nothing matches" : "Nothing has been recorded yet"}
                text={
                  filtered
                    ? "Take a filter away, or widen the time."
                    : "Every change from now on appears here."
                }
              />
            ) : (
              <>
                <AuditTable entries={all} names={names} />
                <LoadMore list={entries} what="entries" />
              </>
            )
          }
        </QueryState>
      </Card>
    </SettingsPage>
  );
}
