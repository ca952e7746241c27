import { MonitorPlay } from "lucide-react";
import { CommandButton } from "../../commands/CommandButton.tsx";
import { useTular, useWords } from "../../state/useStore.ts";

/** There once there is something to present. */
export function PresentButton() {
  const { texts } = useWords();
  const hasScenes = useTular(({ story }) => story.scenes.length > 0);
  if (!hasScenes) return null;
  return (
    <CommandButton name="present">
      <MonitorPlay size={16} aria-hidden="true" />
      {texts.story.present}
    </CommandButton>
  );
}
