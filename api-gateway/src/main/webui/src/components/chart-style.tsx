/** How every chart is drawn: the same words, lines and labels, in both themes. */
export const tick = { fill: "var(--soft)", fontSize: 12 };

export const axis = { tick, axisLine: false, tickLine: false } as const;

export const gridLine = "var(--line)";

export const tooltip = {
  cursor: { fill: "var(--hover)" },
  contentStyle: {
    background: "var(--raised)",
    border: "1px solid var(--line)",
    borderRadius: 8,
    fontSize: 13,
    color: "var(--ink)",
  },
  itemStyle: { color: "var(--ink)" },
} as const;

/** The name of a row of bars, in the legend. */
export const legendText = (name: unknown) => (
  <span style={{ color: "var(--soft)", fontSize: 12 }}>{String(name)}</span>
);
