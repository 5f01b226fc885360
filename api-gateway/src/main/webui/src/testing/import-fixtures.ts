import type { components } from "@/api/generated/analytics-service";

type Import = components["schemas"]["Import"];
type Preview = components["schemas"]["ImportPreview"];

const at = "2026-03-01T10:00:00Z";

export const preview: Preview = {
  columns: ["Date", "campaign", "Spent", "Total", "Approved", "age"],
  sample_rows: [["31-08-2023", "916", "1.43", "2", "1", "30-34"]],
  mapping: {
    kind: "ad_metrics",
    platform: "meta_ads",
    currency: "USD",
    date: "Date",
    date_format: "dd-MM-yyyy",
    campaign_id: "campaign",
    spend: "Spent",
    conversions: "Approved",
    dimensions: ["age"],
  },
  platform: "meta_ads",
  currency: "USD",
  date_format: "dd-MM-yyyy",
  encoding: "UTF-8",
  separator: ",",
  warnings: ["Two columns could hold conversions."],
  problems: [],
  confidence: 0.9,
};

export const imported: Import = {
  import_id: "imp_1",
  file_name: "ads.csv",
  status: "completed",
  accepted: 1140,
  duplicates: 2,
  updated: 0,
  rejected: 1,
  errors: [{ line: 7, field: "spend", message: "must not be negative" }],
  errors_truncated: false,
  warnings: [],
  mapping: preview.mapping,
  created_at: at,
  completed_at: at,
};
