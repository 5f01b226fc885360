import { Page } from "@/components/ui/page";

export default function WorkflowPage() {
  return <Page title="Workflow">{null}</Page>;
}
