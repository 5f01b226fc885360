import { Page } from "@/components/ui/page";

export default function RunsPage() {
  return <Page title="Runs">{null}</Page>;
}
