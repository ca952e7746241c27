interface MarkProps {
  readonly size?: number;
}

/** One voice and two who pass it on. */
export function Mark({ size = 22 }: MarkProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" aria-hidden="true">
      <circle cx="6" cy="12" r="4.2" fill="var(--accent)" />
      <path d="M10.4 10.2 17 6.6M10.4 13.8 17 17.4" stroke="var(--ink)" strokeWidth="1.8" />
      <circle cx="19" cy="5.6" r="2.6" fill="var(--ink)" />
      <circle cx="19" cy="18.4" r="2.6" fill="var(--ink)" />
    </svg>
  );
}
