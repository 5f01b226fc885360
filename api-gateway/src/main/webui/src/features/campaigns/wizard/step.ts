import type { Values } from "./values";

/** What every step of the wizard is given. */
export interface StepProps {
  values: Values;
  set: (change: Partial<Values>) => void;
  /** What is wrong with a field or a part of it; alone: with the field as a whole. */
  told: (field: string, alone?: boolean) => string | undefined;
}
