import { fireEvent } from "@testing-library/react";

/** At once: letter by letter is the browser's work. */
export const fill = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });

/** What a control is described by: its hint and what is wrong with it. */
export function described(control: HTMLElement): string {
  const ids = control.getAttribute("aria-describedby")?.split(" ") ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent).join(" ");
}
