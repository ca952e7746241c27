import { Fragment, type ReactNode } from "react";

interface SaidProps {
  /** A sentence with places in braces: "{actor} follows {other}." */
  readonly text: string;
  readonly names: Readonly<Record<string, ReactNode>>;
}

/** A sentence with names in it. Names are strangers' text: bold, kept apart from the direction of the text around them. */
export function Said({ text, names }: SaidProps) {
  return text
    .split(/\{(\w+)\}/)
    .map((piece, i) => (i % 2 === 0 ? <Fragment key={i}>{piece}</Fragment> : <bdi key={i}>{names[piece]}</bdi>));
}
