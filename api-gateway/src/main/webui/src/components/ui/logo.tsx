export function Logo({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" className={className} aria-hidden>
      <rect width="32" height="32" rx="8" className="fill-[#4a4fd6]" />
      <circle
        cx="16"
        cy="16"
        r="8"
        fill="none"
        stroke="#fff"
        strokeWidth="3.2"
        strokeDasharray="38 13"
        strokeLinecap="round"
        transform="rotate(-52 16 16)"
      />
      <circle cx="22.6" cy="9.6" r="2.6" fill="#fff" />
    </svg>
  );
}
