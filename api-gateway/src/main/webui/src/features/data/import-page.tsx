import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link, useRouter } from "@tanstack/react-router";
import { Info } from "lucide-react";
import { useState } from "react";
import { previewImport, startImport, type Mapping } from "@/api/imports";
import { useOrg } from "@/api/session";
import { Button } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { Page } from "@/components/ui/page";
import { Progress } from "@/components/ui/progress";
import { FormProblem, Loading, SkeletonRows } from "@/components/ui/state";
import { parseCsv } from "@/lib/csv";
import { formatNumber, sentence } from "@/lib/format";
import { asProblem } from "@/lib/problem";
import { DropZone } from "./drop-zone";
import { FilePreview } from "./file-preview";
import { mappingErrors } from "./mapping";
import { MappingEditor } from "./mapping-editor";

function Warnings({ texts }: { texts: string[] }) {
  return texts.map((text) => (
    <p
      key={text}
      className="mx-5 mt-3 flex items-start gap-2 rounded-md bg-warn-wash px-3 py-2 text-[0.8125rem] text-warn"
    >
      <Info className="mt-0.5 size-4 shrink-0" aria-hidden /> {sentence(text)}
    </p>
  ));
}

/** The server's words about the mapping, by the field they speak of. */
function serverErrors(error: unknown): Record<string, string> {
  if (!error) return {};
  return Object.fromEntries(
    asProblem(error).errors.map((e) => [e.field.replace(/^mapping\./, ""), sentence(e.message)]),
  );
}

export default function ImportPage() {
  const org = useOrg();
  const queries = useQueryClient();
  const router = useRouter();
  const [file, setFile] = useState<File | null>(null);
  const [rows, setRows] = useState<string[][]>([]);
  const [edited, setEdited] = useState<Mapping | null>(null);
  const [checked, setChecked] = useState(false);
  const [share, setShare] = useState(0);

  const preview = useMutation({ mutationFn: previewImport });
  const mapping = edited ?? preview.data?.mapping ?? null;
  const send = useMutation({
    mutationFn: (input: { file: File; mapping: Mapping }) => startImport(input.file, input.mapping, setShare),
    onSuccess: async ({ import_id }) => {
      await queries.invalidateQueries({ queryKey: [org, "imports"] });
      await router.navigate({ to: "/data/imports/$importId", params: { importId: import_id } });
    },
  });

  async function choose(next: File) {
    setFile(next);
    setEdited(null);
    setChecked(false);
    send.reset();
    preview.mutate(next);
    setRows(parseCsv(await next.slice(0, 64 * 1024).text(), undefined, 7));
  }

  const found =
    preview.data?.problems.map((each) => [each.field.replace(/^mapping\./, ""), sentence(each.message)]) ??
    [];
  const errors: Record<string, string> = {
    ...(edited ? {} : Object.fromEntries(found)),
    ...(checked && mapping ? mappingErrors(mapping) : {}),
    ...serverErrors(send.error),
  };
  function submit() {
    setChecked(true);
    if (!file || !mapping || Object.keys(mappingErrors(mapping)).length > 0) return;
    setShare(0);
    send.mutate({ file, mapping });
  }

  return (
    <Page
      title="Import a file"
      above={
        <Link to="/data" className="hover:text-ink hover:underline">
          Data
        </Link>
      }
      hint="Check what each column means, then import. Nothing is stored before you do."
    >
      <div className="grid gap-4">
        <Card className="overflow-hidden">
          <DropZone file={file} onFile={(next) => void choose(next)} busy={send.isPending} />
          {rows.length > 0 && (
            <div className="border-t">
              <FilePreview rows={rows} mapping={mapping} />
            </div>
          )}
        </Card>
        {preview.isPending && (
          <Card>
            <Loading label="Recognising the columns">
              <SkeletonRows rows={3} />
            </Loading>
          </Card>
        )}
        {preview.isError && <FormProblem error={preview.error} />}
        {preview.isSuccess && mapping && (
          <Card>
            <CardHead title="What the columns mean" hint="Recognised from the file. Change what is wrong." />
            <Warnings texts={preview.data.warnings} />
            <MappingEditor
              columns={preview.data.columns}
              samples={rows[1] ?? []}
              mapping={mapping}
              errors={errors}
              onChange={(next) => {
                setEdited(next);
                send.reset();
              }}
            />
            <footer className="grid gap-3 border-t px-5 py-4">
              <FormProblem error={send.error} />
              <div className="flex flex-wrap items-center gap-3">
                <Button look="primary" busy={send.isPending} onClick={submit}>
                  Import
                </Button>
                {send.isPending && (
                  <>
                    <Progress label="Upload" share={share} className="w-48" />
                    <span className="tnum text-[0.8125rem] text-soft">{formatNumber(share * 100)} %</span>
                  </>
                )}
                {checked && Object.keys(errors).length > 0 && !send.isPending && (
                  <p role="alert" className="text-[0.8125rem] text-bad">
                    {Object.values(errors)[0]}
                  </p>
                )}
              </div>
            </footer>
          </Card>
        )}
      </div>
    </Page>
  );
}
