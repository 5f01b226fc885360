import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { FileSpreadsheet, FileUp } from "lucide-react";
import { importsQuery, type Import } from "@/api/imports";
import { useOrg } from "@/api/session";
import { Status } from "@/components/status";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { LoadMore } from "@/components/ui/load-more";
import { Page } from "@/components/ui/page";
import { QueryState } from "@/components/ui/query-state";
import { Empty } from "@/components/ui/state";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { formatNumber, formatTime } from "@/lib/format";

function ImportButton() {
  return (
    <Button look="primary" asChild>
      <Link to="/data/import">
        <FileUp aria-hidden /> Import a file
      </Link>
    </Button>
  );
}

function History({ imports }: { imports: Import[] }) {
  return (
    <Table
      caption="Imports, newest first"
      head={
        <>
          <Th>File</Th>
          <Th>State</Th>
          <Th number>Accepted</Th>
          <Th number>Duplicates</Th>
          <Th number>Rejected</Th>
          <Th>When</Th>
        </>
      }
    >
      {imports.map((each) => (
        <Tr key={each.import_id}>
          <Td className="max-w-72 truncate font-medium">
            <Link
              to="/data/imports/$importId"
              params={{ importId: each.import_id }}
              className="hover:text-accent-text hover:underline"
            >
              {each.file_name || each.import_id}
            </Link>
          </Td>
          <Td>
            <Status status={each.status} />
          </Td>
          <Td number>{formatNumber(each.accepted)}</Td>
          <Td number className="text-soft">
            {formatNumber(each.duplicates)}
          </Td>
          <Td number className={each.rejected > 0 ? "text-bad" : "text-soft"}>
            {formatNumber(each.rejected)}
          </Td>
          <Td className="whitespace-nowrap text-soft">{formatTime(each.created_at)}</Td>
        </Tr>
      ))}
    </Table>
  );
}

export default function ImportsPage() {
  const org = useOrg();
  const imports = useInfiniteQuery(importsQuery(org));
  return (
    <Page
      title="Data"
      hint="Exports of your ad accounts. The same line is never counted twice, whatever file it comes in."
      actions={<ImportButton />}
    >
      <Card className="overflow-hidden">
        <QueryState query={imports} what="the imports">
          {(all) =>
            all.length === 0 ? (
              <Empty
                icon={<FileSpreadsheet aria-hidden />}
                title="No data yet"
                text="Import a CSV export of your ad account, from Meta, Google or any other platform."
                action={<ImportButton />}
              />
            ) : (
              <>
                <History imports={all} />
                <LoadMore list={imports} what="imports" />
              </>
            )
          }
        </QueryState>
      </Card>
    </Page>
  );
}
