import { useEffect, useState, type ReactNode } from "react";
import { PlainButton } from "../../controls/PlainButton.tsx";
import { ProgressBar } from "../../controls/ProgressBar.tsx";
import type { Texts } from "../../i18n/en.ts";
import type { Busy, LostPart, Notice } from "../../keeping/news.ts";
import { useKeeping, useKept } from "../../keeping/useKeeping.ts";
import { useTular, useWords } from "../../state/useStore.ts";
import styles from "./KeepingNotice.module.css";

/** What takes less is over before it could be read. */
const SHOWN_AFTER_MS = 300;
/** That all went well need not be closed by hand; the map's headline lies under it. */
const SAVED_SHOWN_MS = 8000;

/** What was kept, opened or could not be; what is open is never touched by it. One thing at a time. */
export function KeepingWords() {
  const { texts } = useWords();
  const keeping = useKeeping();
  const notice = useKept((kept) => kept.notice);
  const busy = useKept((kept) => kept.busy);
  const isNewer = useKept((kept) => kept.isNewer);
  const isBrief = busy === null && notice !== null && isFine(notice);
  const { settle } = keeping;
  useEffect(() => {
    if (!isBrief) return;
    const timer = setTimeout(settle, SAVED_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isBrief, notice, settle]);
  if (busy !== null) return <Waiting key={busy.what} busy={busy} />;
  if (notice !== null) {
    return (
      <Frame role={notice.kind === "saved" || isFine(notice) ? "status" : "alert"} words={<NoticeWords notice={notice} />}>
        <PlainButton kind="quiet" size="bar" onClick={keeping.settle}>
          {texts.close}
        </PlainButton>
      </Frame>
    );
  }
  if (!isNewer) return null;
  const { update } = texts.keeping;
  return (
    <Frame role="status" words={<Said title={update.title} details={[update.detail]} />}>
      <PlainButton kind="quiet" size="bar" onClick={() => keeping.kept.setState({ isNewer: false })}>
        {update.later}
      </PlainButton>
      <PlainButton size="bar" onClick={() => void keeping.update()}>
        {update.now}
      </PlainButton>
    </Frame>
  );
}

/** All went well, and nothing has to be done. */
function isFine(notice: Notice): boolean {
  if (notice.kind === "folder") return notice.taken > 0 && !notice.isCut && notice.locked === 0;
  return notice.kind === "saved" && notice.missing.length === 0;
}

interface FrameProps {
  readonly role: "alert" | "status";
  readonly words: ReactNode;
  readonly children: ReactNode;
}

function Frame({ role, words, children }: FrameProps) {
  return (
    <div className={styles.notice} role={role}>
      {words}
      <div className={styles.buttons}>{children}</div>
    </div>
  );
}

function Said({ title, details }: { readonly title: string; readonly details: readonly string[] }) {
  return (
    <p className={styles.words}>
      <strong>
        <bdi>{title}</bdi>
      </strong>{" "}
      {details.filter((detail) => detail !== "").join(" ")}
    </p>
  );
}

function NoticeWords({ notice }: { readonly notice: Notice }) {
  const { texts } = useWords();
  const isWorkOpen = useTular(({ work }) => work.version > 0);
  const { notices, lost } = texts.keeping;
  if (notice.kind === "saved") {
    const { title, detail } = notices.saved(notice.file);
    return <Said title={title} details={[detail, notice.missing.length === 0 ? "" : notices.missing(notice.missing)]} />;
  }
  if (notice.kind === "refused") {
    const { what, expected, doNext } = texts.problem.words[notice.problem.code](notice.problem);
    return (
      <Said title={notices.refused(notice.problem.file ?? "")} details={[what, expected, doNext, isWorkOpen ? texts.unchanged : ""]} />
    );
  }
  if (notice.kind === "folder") {
    const { empty, taken, tooMany, media, locked } = texts.intake.folder;
    const title = notice.taken === 0 ? empty : notice.isCut ? tooMany(notice.taken) : taken(notice.taken);
    const details = [notice.media === 0 ? "" : media(notice.media), notice.locked === 0 ? "" : locked(notice.locked)];
    return <Said title={title} details={details} />;
  }
  const { title, detail } = notices[notice.kind];
  const parts = "lost" in notice ? notice.lost.map((part) => lostWords(part, lost)) : [];
  return <Said title={title} details={[detail, parts.length === 0 ? "" : lost.sentence(parts)]} />;
}

function lostWords(part: LostPart, lost: Texts["keeping"]["lost"]): string {
  if (part.kind === "state") return lost.field(part.field);
  return part.kind === "file" ? lost.file(part.name) : lost[part.kind];
}

function Waiting({ busy }: { readonly busy: Busy }) {
  const { texts } = useWords();
  const { stop } = useKeeping();
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), SHOWN_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!isLate) return null;
  const words = texts.keeping.busy[busy.what](busy.name);
  return (
    <Frame
      role="status"
      words={
        <div className={styles.words}>
          <p>
            <bdi>{words}</bdi>
          </p>
          <ProgressBar label={words} done={busy.done} total={busy.total} />
        </div>
      }
    >
      <PlainButton kind="quiet" size="bar" onClick={stop}>
        {texts.stop}
      </PlainButton>
    </Frame>
  );
}
