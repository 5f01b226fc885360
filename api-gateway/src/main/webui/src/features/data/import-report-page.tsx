import { Page } from "@/components/ui/page";

export default function ImportReportPage() {
  return <Page title="Import">{null}</Page>;
}
