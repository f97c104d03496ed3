/** The site's own sign: two sides that face each other, and what lies between them. Not the UN emblem. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg
      className={className}
      viewBox="0 0 32 32"
      width="40"
      height="40"
      aria-hidden="true"
      focusable="false"
    >
      <g fill="none" strokeWidth="2.6" strokeLinecap="round">
        <path d="M13.4 5.4a10.6 10.6 0 0 0 0 21.2" stroke="currentColor" />
        <path d="M18.6 5.4a10.6 10.6 0 0 1 0 21.2" stroke="var(--un-blue)" />
      </g>
      <circle cx="16" cy="16" r="2.8" fill="currentColor" />
    </svg>
  );
}
