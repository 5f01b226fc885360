import { Link } from "@tanstack/react-router";
import { TabNav } from "@/components/ui/tabs";

export function RunsNav() {
  return (
    <TabNav label="Views of the runs">
      <Link to="/runs" activeOptions={{ exact: true, includeSearch: false }}>
        All runs
      </Link>
      <Link to="/runs/live">Live</Link>
      <Link to="/runs/incidents" activeOptions={{ includeSearch: false }}>
        Incidents
      </Link>
    </TabNav>
  );
}
