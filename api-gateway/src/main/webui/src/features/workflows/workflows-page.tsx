import { Page } from "@/components/ui/page";

export default function WorkflowsPage() {
  return <Page title="Workflows">{null}</Page>;
}
