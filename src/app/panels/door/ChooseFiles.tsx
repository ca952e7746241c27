import { useRef } from "react";
import { Plus } from "lucide-react";
import { PlainButton } from "../../controls/PlainButton.tsx";
import { useWords } from "../../state/useStore.ts";
import { useReceiving } from "./useReceiving.ts";

interface ChooseFilesProps {
  readonly kind: "primary" | "quiet";
  readonly size?: "bar" | "step";
  /** Adds to the files that are being opened instead of taking their place. */
  readonly isAdding?: boolean;
  /** What the button says instead, where there is something to say. */
  readonly label?: string;
}

/** A button over an ordinary file field, which stays in the page so that tools and tests find it. */
export function ChooseFiles({ kind, size, isAdding = false, label: own }: ChooseFilesProps) {
  const { texts } = useWords();
  const { receive } = useReceiving();
  const field = useRef<HTMLInputElement>(null);
  const label = own ?? (isAdding ? texts.opening.addMore : texts.first.choose);

  function take(input: HTMLInputElement): void {
    const files = [...(input.files ?? [])];
    input.value = "";
    receive(files, "inPlace");
  }

  return (
    <>
      <PlainButton kind={kind} {...(size === undefined ? {} : { size })} onClick={() => field.current?.click()}>
        {isAdding && <Plus size={16} aria-hidden="true" />}
        {label}
      </PlainButton>
      <input ref={field} type="file" multiple hidden aria-label={label} onChange={(event) => take(event.currentTarget)} />
    </>
  );
}
