import { useWords } from "../../state/useStore.ts";
import { guideAddress } from "./guideAddress.ts";

/** The page beside the app: browsers, sizes, formats, keys. The app that is one file has no page beside it. */
export function GuideLink({ className }: { readonly className: string | undefined }) {
  const { texts, language } = useWords();
  if (import.meta.env.MODE === "single") return null;
  return (
    <a className={className} href={guideAddress(language)}>
      {texts.door.guide}
    </a>
  );
}
