/** A stage that draws nothing and remembers what it was told. Tests share their modules, so those that need one share this. */
import { useImperativeHandle, useLayoutEffect } from "react";
import type { StageHandle, StageProps } from "../../../src/app/stage/stageProps.ts";

export const told: { props?: StageProps } = {};
/** Where the map was asked to look, one after the other. */
export const asked: string[] = [];

export function Stage({ ref, ...props }: StageProps) {
  useLayoutEffect(() => {
    told.props = props;
  });
  const look = (what: string) => () => void asked.push(what);
  useImperativeHandle(
    ref,
    () => ({ view: () => ({}), showAll: look("whole"), focusOn: look("people"), lookAt: look("place") }) as unknown as StageHandle,
  );
  return <div>{props.children}</div>;
}
