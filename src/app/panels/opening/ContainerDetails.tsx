import { LinkButton } from "../../controls/Button.tsx";
import { useWords } from "../../state/useStore.ts";
import { FileProblems } from "./FileDetails.tsx";
import { layerWords } from "./FileList.tsx";
import type { ListedFile } from "./listedFiles.ts";
import styles from "./FileDetails.module.css";

interface ContainerDetailsProps {
  readonly file: ListedFile;
  readonly files: readonly ListedFile[];
  readonly onChoose: (index: number) => void;
}

/** A workbook or an archive: what was left out of it, and the way to its parts. */
export function ContainerDetails({ file, files, onChoose }: ContainerDetailsProps) {
  const words = useWords();
  const parts = file.container?.parts.flatMap((at) => files[at] ?? []) ?? [];
  return (
    <>
      <h2 className={styles.heading}>
        <bdi>{words.texts.intake.insideHeading(file.title)}</bdi>
      </h2>
      <ul className={styles.parts}>
        {parts.map((part) => (
          <li key={part.index}>
            <LinkButton onClick={() => onChoose(part.index)}>
              <bdi>{part.title}</bdi>
            </LinkButton>{" "}
            <span>{part.state === "notRead" ? words.texts.opening.state.notRead : layerWords(part, words)}</span>
          </li>
        ))}
      </ul>
      <FileProblems problems={file.problems} />
    </>
  );
}
