export function ModeBadge() {
  return null;
}
