import { Hands } from "./commands/Hands.tsx";
import { HuesContext } from "./controls/CommunityDot.tsx";
import { useHues } from "./stage/useHues.ts";

/** The hands of the window, in the colours of its map. */
export function LateHands() {
  return (
    <HuesContext value={useHues()}>
      <Hands />
    </HuesContext>
  );
}
