import { Page } from "@/components/ui/page";

export default function ExecutionPage() {
  return <Page title="Execution">{null}</Page>;
}
