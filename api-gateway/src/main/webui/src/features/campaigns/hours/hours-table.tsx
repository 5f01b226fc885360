import type { HoursOfDay } from "@/api/hours";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { fileName, saveFile, toCsv } from "@/lib/csv";
import { formatMoney } from "@/lib/format";
import type { Course } from "./course";
import { clock, type Names } from "./words";

interface Props {
  course: Course;
  currency: string;
  names: Names;
}

/** The figures behind the chart: what is spent when each hour is over. */
export function HoursTable({ course, currency, names }: Props) {
  const spent = (amount: number | undefined) =>
    amount === undefined ? "–" : formatMoney({ amount: String(amount), currency });
  return (
    <Table
      caption="Spent by each hour of the day"
      className="max-h-96 overflow-y-auto"
      head={
        <>
          <Th>By</Th>
          <Th number>{names.latest}</Th>
          <Th number>Even pace</Th>
          <Th number>{names.before}</Th>
        </>
      }
    >
      {course.points.slice(1).map(({ hour, latest, pace, before }) => (
        <Tr key={hour}>
          <Td>{clock(hour)}</Td>
          <Td number>{spent(latest)}</Td>
          <Td number>{spent(pace)}</Td>
          <Td number>{spent(before)}</Td>
        </Tr>
      ))}
    </Table>
  );
}

/** All that is told by the hour, as each platform told it. */
export function saveHours(name: string, days: HoursOfDay[]): void {
  const head = ["day", "hour", "time_zone", "platform"];
  const figures = ["impressions", "clicks", "spend", "conversions", "revenue", "currency"];
  const cells = days.flatMap(({ day, time_zone, platform, currency, hours }) =>
    hours.map((each) => [
      day,
      each.hour,
      time_zone,
      platform,
      each.impressions,
      each.clicks,
      each.spend.amount,
      each.conversions,
      each.revenue?.amount ?? null,
      currency,
    ]),
  );
  saveFile(fileName(name, "hours"), toCsv([...head, ...figures], cells));
}
