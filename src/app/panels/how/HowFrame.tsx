import { useRef, type ReactNode } from "react";
import { Popover } from "@base-ui/react/popover";
import { X } from "lucide-react";
import controls from "../../controls/controls.module.css";
import { NARROW_READER, useMedia } from "../../controls/useMedia.ts";
import { useWords } from "../../state/useStore.ts";
import styles from "./HowDoWeKnow.module.css";

interface HowFrameProps {
  /** What the link is about, for those who cannot see the claim beside it. */
  readonly about: string;
  readonly title: string;
  readonly description: string;
  /** The words of the link, if not "How do we know?". */
  readonly link?: ReactNode;
  readonly onOpen?: () => void;
  readonly children: ReactNode;
}

/** A link directly after a claim, and what it opens beside it. */
export function HowFrame({ about, title, description, link, onOpen, children }: HowFrameProps) {
  const { texts } = useWords();
  const trigger = useRef<HTMLButtonElement>(null);
  const isPhone = useMedia(NARROW_READER);
  return (
    <Popover.Root onOpenChange={(isOpen) => isOpen && onOpen?.()}>
      <Popover.Trigger ref={trigger} className={controls.link} aria-label={`${about}: ${texts.inspector.how}`}>
        {link ?? texts.inspector.how}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner
          className={controls.floating}
          anchor={isPhone ? FOOT_OF_WINDOW : () => besideClaim(trigger.current)}
          side={isPhone ? "top" : "left"}
          align="start"
          sideOffset={12}
          collisionPadding={16}
        >
          <Popover.Popup className={styles.popup}>
            <div className={styles.head}>
              <Popover.Title className={styles.title}>{title}</Popover.Title>
              <Popover.Close className={[controls.button, controls.quiet, controls.bar].join(" ")}>
                <X size={16} aria-hidden="true" />
                {texts.close}
              </Popover.Close>
            </div>
            <Popover.Description className={styles.question}>{description}</Popover.Description>
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** On a telephone there is no room beside a claim: it rises from the foot, as high as the window. */
const FOOT_OF_WINDOW = { getBoundingClientRect: () => new DOMRect(0, window.innerHeight, window.innerWidth, 0) };

/** Beside the whole panel that the claim stands in, so that nothing covers the claim; as high as the link. */
function besideClaim(link: HTMLElement | null): { getBoundingClientRect(): DOMRect } | null {
  const panel = link?.closest("[data-part=findings]");
  if (link === null || panel == null) return link;
  return {
    getBoundingClientRect() {
      const [own, whole] = [link.getBoundingClientRect(), panel.getBoundingClientRect()];
      return new DOMRect(whole.x, own.y, whole.width, own.height);
    },
  };
}

export function HowPart({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h3>{heading}</h3>
      {children}
    </section>
  );
}
