import type { Platform } from "@/api/platforms";
import { RadioCard } from "@/components/ui/radio-card";

export type Way = "simulation" | "consent" | "credentials";

interface Choice {
  way: Way;
  title: string;
  hint: string;
}

function choices({ name, oauth, fields }: Platform): Choice[] {
  const all: Choice[] = [
    {
      way: "simulation",
      title: "Simulation",
      hint: "A market of your own to rehearse in. No money is spent, nobody outside sees anything.",
    },
  ];
  if (oauth)
    all.push({
      way: "consent",
      title: "Live, by signing in there",
      hint: `${name} asks you on its own page what Omnify may do.`,
    });
  if (fields.length > 0)
    all.push({
      way: "credentials",
      title: "Live, with credentials",
      hint: "Paste a token that you made at the platform.",
    });
  return all;
}

interface Props {
  platform: Platform;
  /** The ways that are offered; all when not given. */
  only?: Way[];
  value: Way;
  onChange: (way: Way) => void;
}

/** How a platform is connected. */
export function Ways({ platform, only, value, onChange }: Props) {
  const offered = choices(platform).filter(({ way }) => !only || only.includes(way));
  if (offered.length < 2) return null;
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 text-[0.8125rem] font-medium">How</legend>
      {offered.map(({ way, title, hint }) => (
        <RadioCard
          key={way}
          name="way"
          title={title}
          hint={hint}
          checked={value === way}
          onChoose={() => onChange(way)}
        />
      ))}
    </fieldset>
  );
}
