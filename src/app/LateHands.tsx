import { useEffect } from "react";
import { Hands } from "./commands/Hands.tsx";
import { HuesContext } from "./controls/CommunityDot.tsx";
import { useHues } from "./stage/useHues.ts";

/** The hands of the window, in the colours of its map. `onReady`: they listen from now on. */
export function LateHands({ onReady }: { readonly onReady: () => void }) {
  useEffect(onReady, [onReady]);
  return (
    <HuesContext value={useHues()}>
      <Hands />
    </HuesContext>
  );
}
