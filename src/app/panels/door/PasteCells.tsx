import { ClipboardPaste } from "lucide-react";
import { PlainButton } from "../../controls/PlainButton.tsx";
import { useWords } from "../../state/useStore.ts";
import { usePasting, type Copied } from "./usePasting.ts";

/** Takes what was copied, or asks for it where the browser does not hand it over. */
export function PasteCells({ size }: { readonly size?: "step" }) {
  const { texts } = useWords();
  const { paste, ask } = usePasting();

  async function take(): Promise<void> {
    const copied = await maybeCopied();
    if (copied === undefined) ask("");
    else await paste(copied);
  }

  return (
    <PlainButton {...(size === undefined ? {} : { size })} onClick={() => void take()}>
      <ClipboardPaste size={16} aria-hidden="true" />
      {texts.door.paste.button}
    </PlainButton>
  );
}

/** Undefined where the browser, or the user, says no. */
export async function maybeCopied(): Promise<Copied | undefined> {
  try {
    const items = await navigator.clipboard.read();
    const textOf = async (type: string) => {
      const item = items.find(({ types }) => types.includes(type));
      return item === undefined ? "" : (await item.getType(type)).text();
    };
    const copied = { html: await textOf("text/html"), text: await textOf("text/plain") };
    return copied.html === "" && copied.text === "" ? undefined : copied;
  } catch {
    return undefined;
  }
}
