import { queryOptions } from "@tanstack/react-query";
import type { components, paths } from "./generated/analytics-service";
import { apiClient, unwrap } from "@/lib/http";
import { slicesOptions, unwrapSlice } from "@/lib/pages";
import { upload } from "@/lib/upload";

type Wire = components["schemas"]["Import"];

export interface LineError {
  line: number;
  field: string;
  message: string;
}

export interface Import {
  import_id: string;
  status: string;
  file_name: string;
  accepted: number;
  duplicates: number;
  updated: number;
  rejected: number;
  errors: LineError[];
  warnings: string[];
  failure: string | null;
  created_at: string | null;
  completed_at: string | null;
}

/** Which column of the file holds what. */
export interface Mapping {
  kind: string;
  platform: string | null;
  currency: string | null;
  currency_column: string | null;
  date: string | null;
  date_format: string | null;
  campaign_id: string | null;
  campaign_name: string | null;
  ad_id: string | null;
  impressions: string | null;
  clicks: string | null;
  spend: string | null;
  conversions: string | null;
  revenue: string | null;
  dimensions: string[];
}

export interface Preview {
  columns: string[];
  sample_rows: string[][];
  mapping: Mapping;
  warnings: string[];
  /** What must be corrected before the file can be imported, by the field of the mapping. */
  problems: LineProblem[];
}

export interface LineProblem {
  field: string;
  message: string;
}

const client = apiClient<paths>();
export const importsPath = "/api/analytics/imports";

function imported(wire: Wire): Import {
  return {
    import_id: wire.import_id ?? "",
    status: wire.status ?? "",
    file_name: wire.file_name ?? "",
    accepted: wire.accepted ?? 0,
    duplicates: wire.duplicates ?? 0,
    updated: wire.updated ?? 0,
    rejected: wire.rejected ?? 0,
    warnings: wire.warnings ?? [],
    failure: wire.failure ?? null,
    errors: (wire.errors ?? []).map((e) => ({
      line: e.line ?? 0,
      field: e.field ?? "",
      message: e.message ?? "",
    })),
    created_at: wire.created_at ?? null,
    completed_at: wire.completed_at ?? null,
  };
}

export function isOver(status: string): boolean {
  return status !== "processing";
}

export function importsQuery(org: string) {
  return slicesOptions(
    [org, "imports"],
    async (cursor) => {
      const params = { query: { limit: 50, cursor } };
      const { items, next } = await unwrapSlice<Wire>(client.GET(importsPath, { params }));
      return { items: items.map(imported), next };
    },
    { refetchInterval: (all) => (all.some((each) => !isOver(each.status)) ? 1_000 : false) },
  );
}

export function importQuery(org: string, importId: string) {
  return queryOptions({
    queryKey: [org, "imports", importId],
    queryFn: async () =>
      imported(
        await unwrap(
          client.GET("/api/analytics/imports/{import_id}", { params: { path: { import_id: importId } } }),
        ),
      ),
    refetchInterval: ({ state }) => (state.data && isOver(state.data.status) ? false : 500),
  });
}

const empty: Mapping = {
  kind: "ad_metrics",
  platform: null,
  currency: null,
  currency_column: null,
  date: null,
  date_format: null,
  campaign_id: null,
  campaign_name: null,
  ad_id: null,
  impressions: null,
  clicks: null,
  spend: null,
  conversions: null,
  revenue: null,
  dimensions: [],
};

type PreviewWire = components["schemas"]["ImportPreview"];

/** The head of the file is enough to recognise its columns; it is cut at a line's end. */
async function head(file: File): Promise<File> {
  const size = 256 * 1024;
  if (file.size <= size) return file;
  const text = await file.slice(0, size).text();
  return new File([text.slice(0, text.lastIndexOf("\n") + 1)], file.name, { type: "text/csv" });
}

export async function previewImport(file: File): Promise<Preview> {
  const form = new FormData();
  form.set("file", await head(file));
  const wire = await upload<PreviewWire>(`${importsPath}/preview`, form);
  return {
    columns: wire.columns,
    sample_rows: wire.sample_rows,
    warnings: wire.warnings,
    problems: wire.problems,
    mapping: {
      ...empty,
      ...wire.mapping,
      date_format: wire.mapping.date_format ?? wire.date_format ?? null,
      currency: wire.mapping.currency ?? wire.currency,
      dimensions: wire.mapping.dimensions ?? [],
    },
  };
}

export async function startImport(
  file: File,
  mapping: Mapping,
  onProgress: (share: number) => void,
): Promise<Import> {
  const form = new FormData();
  form.set("file", file);
  const said = Object.entries(mapping).filter(([, value]) => value !== null && value !== "");
  form.set("mapping", JSON.stringify(Object.fromEntries(said)));
  return imported(await upload<Wire>(importsPath, form, onProgress));
}
