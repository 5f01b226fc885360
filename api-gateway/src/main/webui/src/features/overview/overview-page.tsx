import { Page } from "@/components/ui/page";

export default function OverviewPage() {
  return (
    <Page title="Overview">
      <p className="text-soft">Import an export of your ad account to begin.</p>
    </Page>
  );
}
