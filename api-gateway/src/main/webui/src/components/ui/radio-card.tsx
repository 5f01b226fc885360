import { useId, type ReactNode } from "react";

interface Props {
  name: string;
  title: ReactNode;
  hint?: ReactNode;
  checked: boolean;
  onChoose: () => void;
}

/** One of a few choices that need a sentence each. */
export function RadioCard({ name, title, hint, checked, onChoose }: Props) {
  const id = useId();
  return (
    <div className="relative flex items-start gap-2.5 rounded-md border px-3 py-2.5 text-[0.8125rem] hover:bg-hover has-checked:border-accent has-checked:bg-accent-wash">
      <input
        id={id}
        type="radio"
        name={name}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="mt-0.5 size-4 shrink-0 accent-accent"
        checked={checked}
        onChange={onChoose}
      />
      <div className="min-w-0">
        <label htmlFor={id} className="font-medium before:absolute before:inset-0">
          {title}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="text-xs text-soft">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
