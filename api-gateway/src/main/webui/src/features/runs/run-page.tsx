import { Page } from "@/components/ui/page";

export default function RunPage() {
  return <Page title="Run">{null}</Page>;
}
