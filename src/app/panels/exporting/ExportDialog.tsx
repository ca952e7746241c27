import { Dialog } from "@base-ui/react/dialog";
import type { ExportWords } from "../../i18n/en/exporting.ts";
import type { MapOnScreen, StoryToTell } from "../../export/target.ts";
import { ExportForm } from "./ExportForm.tsx";
import { useExportMaterial } from "./useExportMaterial.ts";
import { useExportWords } from "./useExportWords.ts";
import styles from "./ExportDialog.module.css";

interface ExportDialogProps {
  readonly map: MapOnScreen;
  readonly story: StoryToTell | null;
  readonly isOpen: boolean;
  /** The id of what is to be saved; undefined: whatever suits the screen. */
  readonly target: string | undefined;
  readonly onClose: () => void;
}

/** What to save, how, and under which name. */
export function ExportDialog({ isOpen, onClose, ...rest }: ExportDialogProps) {
  const texts = useExportWords();
  return (
    <Dialog.Root open={isOpen && texts !== undefined} onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.dialog}>{texts !== undefined && <Filled texts={texts} onClose={onClose} {...rest} />}</Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Filled({ map, story, target, texts, onClose }: Omit<ExportDialogProps, "isOpen"> & { readonly texts: ExportWords }) {
  const material = useExportMaterial(map, texts, story);
  return (
    <>
      <div className={styles.head}>
        <Dialog.Title className={styles.title}>{texts.title}</Dialog.Title>
        <Dialog.Description className={styles.promise}>{texts.promise}</Dialog.Description>
      </div>
      {material !== undefined && <ExportForm material={material} target={target} onClose={onClose} />}
    </>
  );
}
