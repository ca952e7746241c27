import { MonitorPlay } from "lucide-react";
import { CommandButton } from "./CommandButton.tsx";
import { NARROW_READER, useMedia } from "../controls/useMedia.ts";
import { useTular, useWords } from "../state/useStore.ts";

/** There once there is something to present. */
export function PresentButton() {
  const { texts } = useWords();
  const hasScenes = useTular(({ story }) => story.scenes.length > 0);
  // a phone reads the story instead
  const isReader = useMedia(NARROW_READER);
  if (!hasScenes || isReader) return null;
  return (
    <CommandButton name="present" isWide>
      <MonitorPlay size={16} aria-hidden="true" />
      {texts.story.present}
    </CommandButton>
  );
}
