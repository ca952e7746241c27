import { useState } from "react";
import { Menu } from "@base-ui/react/menu";
import { Check, SunMoon } from "lucide-react";
import { Keys } from "../../controls/Keys.tsx";
import controls from "../../controls/controls.module.css";
import { LANGUAGE_NAMES, LANGUAGES, type Language } from "../../i18n/languages.ts";
import { momentsIn, ZONES, type Zone } from "../../i18n/zones.ts";
import { NAMINGS, withNaming, type Naming } from "../../state/naming.ts";
import { THEMES, type Theme } from "../../state/preferences.ts";
import { useDoing, useTular, useWords } from "../../state/useStore.ts";

/** Language and colours; on a small screen the only place for both. It comes when it was asked for, so it opens at once. */
export function DisplayChoices() {
  const { texts, language } = useWords();
  const theme = useTular(({ preferences }) => preferences.theme);
  const zone = useTular(({ preferences }) => preferences.zone ?? "local");
  const [zoneHere] = useState(() => momentsIn(language, "local").zoneName(Date.now()));
  const { prefer, set } = useDoing();
  return (
    <Menu.Root modal={false} defaultOpen>
      <Menu.Trigger className={[controls.button, controls.quiet, controls.bar].join(" ")}>
        <SunMoon size={16} aria-hidden="true" />
        {texts.view.display}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={controls.floating} sideOffset={6} align="end">
          <Menu.Popup className={controls.menu}>
            <RadioItems
              label={texts.view.language}
              value={language}
              options={LANGUAGES.map((value) => [value, LANGUAGE_NAMES[value]])}
              onChange={(value: Language) => prefer({ language: value })}
            />
            <div className={controls.separator} aria-hidden="true" />
            <RadioItems
              label={texts.view.theme}
              value={theme}
              options={THEMES.map((value) => [value, texts.view.themes[value]])}
              onChange={(value: Theme) => prefer({ theme: value })}
            />
            <div className={controls.separator} aria-hidden="true" />
            <RadioItems
              label={texts.view.zone}
              value={zone}
              options={ZONES.map((value) => [value, texts.view.zones[value](zoneHere)])}
              onChange={(value: Zone) => prefer({ zone: value })}
            />
            <NamingItems />
            <div className={controls.separator} aria-hidden="true" />
            {(["palette", "keys"] as const).map((kind) => (
              <Menu.Item
                key={kind}
                className={[controls.item, controls.keyed].join(" ")}
                onClick={() => set(({ place }) => ({ place: { ...place, overlay: { kind } } }))}
              >
                <span className={controls.itemText}>{texts.commands.names[kind]}</span>
                <Keys combination={kind === "palette" ? "Mod+K" : "?"} names={texts.commands.keyNames} />
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

/** Under which names people are shown; while there are any. */
function NamingItems() {
  const { texts } = useWords();
  const { set, say } = useDoing();
  const [naming, isOpen] = useTular((state) => [state.naming, state.work.version > 0] as const);
  if (!isOpen) return null;
  return (
    <>
      <div className={controls.separator} aria-hidden="true" />
      <RadioItems
        label={texts.naming.heading}
        value={naming.shown}
        options={NAMINGS.map((shown) => [shown, texts.naming.shown[shown]])}
        onChange={(shown: Naming["shown"]) => {
          set((state) => ({ naming: withNaming(state.naming, { shown }) }));
          say(texts.naming.said[shown]);
        }}
      />
      {naming.shown !== "real" && (
        <Menu.CheckboxItem
          className={controls.item}
          checked={naming.keepsKnown}
          onCheckedChange={(keepsKnown) => set((state) => ({ naming: withNaming(state.naming, { keepsKnown }) }))}
        >
          <Menu.CheckboxItemIndicator className={controls.indicator}>
            <Check size={16} aria-hidden="true" />
          </Menu.CheckboxItemIndicator>
          <span className={controls.itemText}>{texts.naming.keepsKnown}</span>
        </Menu.CheckboxItem>
      )}
    </>
  );
}

interface RadioItemsProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [Value, string])[];
  readonly onChange: (value: Value) => void;
}

function RadioItems<Value extends string>({ label, value, options, onChange }: RadioItemsProps<Value>) {
  return (
    <Menu.Group>
      <Menu.GroupLabel className={controls.groupLabel}>{label}</Menu.GroupLabel>
      <Menu.RadioGroup value={value} onValueChange={onChange}>
        {options.map(([option, words]) => (
          <Menu.RadioItem key={option} value={option} className={controls.item} closeOnClick>
            <Menu.RadioItemIndicator className={controls.indicator}>
              <Check size={16} aria-hidden="true" />
            </Menu.RadioItemIndicator>
            <span className={controls.itemText}>{words}</span>
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </Menu.Group>
  );
}
