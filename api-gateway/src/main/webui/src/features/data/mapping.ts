import type { Mapping } from "@/api/imports";

export type ColumnField = Exclude<
  keyof Mapping,
  "kind" | "platform" | "currency" | "date_format" | "dimensions"
>;

export const columnFields: readonly { key: ColumnField; label: string; hint?: string; required?: boolean }[] =
  [
    { key: "date", label: "Date", required: true },
    { key: "campaign_id", label: "Campaign id" },
    { key: "campaign_name", label: "Campaign name" },
    { key: "ad_id", label: "Ad" },
    { key: "impressions", label: "Impressions" },
    { key: "clicks", label: "Clicks" },
    { key: "spend", label: "Spend", required: true },
    { key: "conversions", label: "Conversions", hint: "The column your decisions should rest on" },
    { key: "revenue", label: "Revenue" },
    { key: "currency_column", label: "Currency of each line" },
  ];

export const dateFormats = [
  "yyyy-MM-dd",
  "dd-MM-yyyy",
  "MM-dd-yyyy",
  "dd/MM/yyyy",
  "MM/dd/yyyy",
  "dd.MM.yyyy",
  "yyyy/MM/dd",
  "yyyyMMdd",
  "MMM d, yyyy",
];

export const currencies = ["USD", "EUR", "GBP", "CHF", "CAD", "AUD", "JPY", "INR", "BRL", "SEK", "PLN"];

/** What would make the import useless, found before anything is sent. */
export function mappingErrors(mapping: Mapping): Record<string, string> {
  const errors: Record<string, string> = {};
  if (!mapping.date) errors.date = "Choose the column that holds the day.";
  if (!mapping.date_format) errors.date_format = "Choose how the file writes its days.";
  if (!mapping.spend && mapping.kind !== "conversions")
    errors.spend = "Choose the column that holds the spend.";
  if (!mapping.campaign_id && !mapping.campaign_name)
    errors.campaign_id = "Choose the id or the name of the campaign, or both.";
  if (mapping.currency && !/^[A-Z]{3}$/.test(mapping.currency))
    errors.currency = "Use a three-letter code such as USD.";
  return errors;
}

/** The field a column is used for, in words. */
export function roleOf(column: string, mapping: Mapping): string | null {
  const field = columnFields.find(({ key }) => mapping[key] === column);
  if (field) return field.label;
  return mapping.dimensions.includes(column) ? "Dimension" : null;
}
