import { Fragment, useState, type ReactNode } from "react";
import { CircleAlert, CircleCheck, CircleHelp, Plus } from "lucide-react";
import type { FileReport, Report } from "../../../core/intake/report/report.ts";
import controls from "../../controls/controls.module.css";
import { Button, LinkButton } from "../../controls/Button.tsx";
import type { Opening } from "../../state/opening.ts";
import { useDoing, useOpened, useTular, useWords, type Words } from "../../state/useStore.ts";
import { countKinds } from "./alike.ts";
import { ChooseFiles } from "../door/ChooseFiles.tsx";
import { foldedParts } from "./foldedParts.ts";
import { JoinWords } from "./JoinWords.tsx";
import { isLeftOut, type ListedFile } from "./listedFiles.ts";
import styles from "./FileList.module.css";

interface FileListProps {
  readonly files: readonly ListedFile[];
  readonly current: number;
  readonly onChoose: (index: number) => void;
}

export function FileList({ files, current, onChoose }: FileListProps) {
  const words = useWords();
  const { texts } = words;
  const { conductor } = useDoing();
  const opening = useTular((state) => state.opening);
  const isMappingWanted = useTular(({ opening: { problems } }) => problems.some(({ code }) => code === "nobody-in-common"));
  const openWork = useOpened()?.opening;
  // beside the files of the open map nothing of it is left to be added
  const isApart = openWork !== undefined && !openWork.files.every(({ name, bytes }) => isAmong(opening.files, name, bytes));
  const dropped = files.filter(({ isPart }) => !isPart);
  const handed = dropped.reduce((sum, file) => sum + file.files, 0);
  const isNothingUsed = dropped.every(({ state }) => state === "notRead");
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set());
  const { shown, foldedAt } = foldedParts(files, current, unfolded);
  const isStopped = opening.status === "stopped";
  const heading = isStopped ? texts.opening.headingStopped : isNothingUsed ? texts.opening.headingNone : texts.opening.heading;

  return (
    <nav className={styles.pane} aria-label={texts.opening.fileList}>
      <h1 className={styles.heading}>{heading(handed)}</h1>
      <p className={styles.summary} role="status">
        {summaryOf(files, words, opening.report)}
      </p>
      <ul className={styles.list}>
        {shown.map((file) => (
          <Fragment key={file.index}>
            <li>
              <FileRow file={file} isCurrent={file.index === current} onChoose={onChoose} words={words} />
            </li>
            <FoldedLine
              archive={foldedAt.get(file.index)}
              onUnfold={(index) => setUnfolded((before) => new Set([...before, index]))}
              words={words}
            />
          </Fragment>
        ))}
      </ul>
      <div className={styles.foot}>
        <JoinWords words={words} isMappingWanted={isMappingWanted} />
        <ChooseFiles kind="quiet" size="bar" isAdding {...(isMappingWanted && { label: texts.intake.mapping.add })} />
        {isApart && (
          <Button kind="quiet" size="bar" onClick={conductor.reading.addOpenFiles}>
            <Plus size={16} aria-hidden="true" />
            {texts.opening.addOpen}
          </Button>
        )}
      </div>
    </nav>
  );
}

function isAmong(files: Opening["files"], name: string, bytes: number): boolean {
  return files.some((file) => file.name === name && file.bytes === bytes);
}

interface FileRowProps {
  readonly file: ListedFile;
  readonly isCurrent: boolean;
  readonly onChoose: (index: number) => void;
  readonly words: Words;
}

function FileRow({ file, isCurrent, onChoose, words }: FileRowProps) {
  return (
    <button
      type="button"
      className={styles.file}
      data-part={file.isPart || undefined}
      aria-current={isCurrent || undefined}
      onClick={() => onChoose(file.index)}
    >
      <span className={styles.name}>
        <bdi>{file.title}</bdi>
      </span>
      <StateMark file={file} words={words} />
      <span className={styles.format}>{formatWords(file, words)}</span>
      <span className={styles.size}>{file.isPart ? "" : words.texts.opening.bytes(file.bytes)}</span>
      <span className={styles.layer}>{layerWords(file, words)}</span>
    </button>
  );
}

interface FoldedLineProps {
  readonly archive: ListedFile | undefined;
  readonly onUnfold: (index: number) => void;
  readonly words: Words;
}

/** The way to the parts of an archive that are not listed. */
function FoldedLine({ archive, onUnfold, words: { texts } }: FoldedLineProps) {
  if (archive?.container === undefined) return null;
  const words = archive.container.kind === "folder" ? texts.intake.allFiles : texts.intake.allParts;
  return (
    <li className={styles.folded}>
      <LinkButton onClick={() => onUnfold(archive.index)}>{words(archive.container.parts.length)}</LinkButton>
    </li>
  );
}

function summaryOf(files: readonly ListedFile[], { texts }: Words, report: Report | null): string {
  if (files.some(({ state }) => state === "reading")) return texts.opening.reading;
  if (files.some(({ state }) => state === "stopped")) return texts.opening.stopped;
  const questions = countKinds(
    files.flatMap((file) => file.open),
    report,
  );
  const refused = files.filter(({ state, container }) => state === "notRead" && container === undefined).length;
  const tables = files.filter(({ container, report }) => container === undefined && report !== undefined).length;
  const dropped = files.reduce((sum, file) => sum + file.files, 0);
  const isPacked = files.some(({ container }) => container !== undefined && container.kind !== "folder");
  const counted = isPacked ? texts.intake.inside(dropped, tables) : "";
  const left = files.reduce((sum, { problems }) => sum + (problems.find(isLeftOut)?.count ?? 0), 0);
  const all = left === 0 ? texts.opening.allRead : texts.intake.allExportsRead(left);
  if (questions === 0 && refused === 0) return [counted, all].join(" ");
  const asking = files.filter(({ open }) => open.length > 0).length;
  // one answer fits files of one make: fewer questions than files that ask
  const asked = asking > questions ? texts.intake.questionsOf(questions, asking) : texts.opening.questionsLeft(questions);
  return [counted, questions > 0 ? asked : "", refused > 0 ? texts.opening.notUsed(refused) : ""].join(" ");
}

function StateMark({ file, words }: { readonly file: ListedFile; readonly words: Words }) {
  const state = words.texts.opening.state;
  switch (file.state) {
    case "read":
      return (
        <span className={[styles.state, styles.ok].join(" ")}>
          <CircleCheck size={16} aria-hidden="true" />
          {state.read}
        </span>
      );
    case "question":
      return (
        <span className={[styles.state, styles.ask].join(" ")}>
          <CircleHelp size={16} aria-hidden="true" />
          {state.question(file.openQuestions)}
        </span>
      );
    case "reading":
      return (
        <span className={styles.state}>
          <span className={controls.spinner} aria-hidden="true" />
          {state.reading}
        </span>
      );
    case "stopped":
      return <span className={styles.state}>{state.stopped}</span>;
    case "notRead":
      return (
        <span className={[styles.state, styles.bad].join(" ")}>
          <CircleAlert size={16} aria-hidden="true" />
          {state.notRead}
        </span>
      );
  }
}

/** What kind of file it is, or why it was not read. */
function formatWords({ report, problems, container, onlyPart }: ListedFile, { texts, language }: Words): string {
  if (container !== undefined && container.read > 0) {
    const { containers, parts, sheets, filesRead } = texts.intake;
    const counted = { workbook: sheets, archive: parts, table: sheets, folder: filesRead }[container.kind];
    return `${containers[container.kind]}, ${counted(container.read)}`;
  }
  const refusal = problems.find(({ severity }) => severity === "error");
  if (refusal !== undefined) return texts.problem.words[refusal.code](refusal).what;
  if (report === undefined) return "";
  const format = report.formatWords?.[language] ?? report.format;
  return onlyPart === undefined ? format : `${format}, ${texts.intake.partOf(onlyPart)}`;
}

/** What a file is about, and how much of that it holds. */
export function layerWords({ report, state }: ListedFile, { texts }: Words): ReactNode {
  if (report === undefined || state === "notRead") return null;
  if (report.dropped.some(({ reason }) => reason === "same-log") || isToldElsewhere(report)) return texts.opening.sameLogLine;
  const layer = texts.opening.layers[report.layer];
  const kind = report.layer === "shares" && report.onlyKind !== undefined ? texts.intake.onlyKinds[report.onlyKind] : undefined;
  const kept = report.layer === "follows" ? report.ties : report.layer === "shares" ? report.shares : report.rows;
  return (
    <>
      <strong>{(kind ?? layer).name}</strong>
      {layer.line === "" || kind !== undefined ? "" : ` ${layer.line}`}, {layer.unit(kept)}
    </>
  );
}

/** Nothing of it is new: other files say every row. */
function isToldElsewhere({ people, ties, shares, posts, dropped }: FileReport): boolean {
  return people + ties + shares + posts === 0 && dropped.some(({ file }) => file !== undefined);
}
