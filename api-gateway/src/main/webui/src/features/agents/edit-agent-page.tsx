import { Page } from "@/components/ui/page";

export default function EditAgentPage() {
  return <Page title="Edit agent">{null}</Page>;
}
