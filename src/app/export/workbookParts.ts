/** What a workbook holds beside its sheets, all of it the same in each: which parts there are, and how cells look. */
import type { Packed } from "./zipped.ts";
import { escaped } from "./xmlText.ts";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** In the order of LOOK in `workbook.ts`: plain, head, count, percent, ratio, moment, text that looks like a formula, fraction, and prose. */
const STYLES = `${HEAD}<styleSheet xmlns="${SHEETS}"><numFmts count="4"><numFmt numFmtId="164" formatCode="0.0%"/><numFmt numFmtId="165" formatCode="0.0&quot;×&quot;"/><numFmt numFmtId="166" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/><numFmt numFmtId="167" formatCode="[&gt;=1]#,##0.00;0.0000"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="9"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="3" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/><xf numFmtId="166" applyNumberFormat="1"/><xf quotePrefix="1"/><xf numFmtId="167" applyNumberFormat="1"/><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`;

export interface WrittenSheet {
  readonly name: string;
  readonly content: Blob;
  /** Where what goes to paper stands. */
  readonly printed: string;
}

export function workbookParts(sheets: readonly WrittenSheet[]): Packed[] {
  const listed = sheets.map(({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  // on every page of paper the head, and whose row it is
  const named = sheets.map(({ name, printed }, at) => {
    const quoted = `'${escaped(name.replaceAll("'", "''"))}'`;
    const defined = (what: string, where: string) => `<definedName name="_xlnm.${what}" localSheetId="${at}">${where}</definedName>`;
    return defined("Print_Area", `${quoted}!${printed}`) + defined("Print_Titles", `${quoted}!$A:$A,${quoted}!$1:$1`);
  });
  const types = sheets.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${MAIN}.worksheet+xml"/>`);
  const links = sheets.map((_, at) => link(`rId${at + 1}`, `${OFFICE}/worksheet`, `worksheets/sheet${at + 1}.xml`));
  return [
    {
      name: "[Content_Types].xml",
      content: `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${MAIN}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${MAIN}.styles+xml"/>${types.join("")}</Types>`,
    },
    { name: "_rels/.rels", content: linksXml([link("rId1", `${OFFICE}/officeDocument`, "xl/workbook.xml")]) },
    {
      name: "xl/workbook.xml",
      content: `${HEAD}<workbook xmlns="${SHEETS}" xmlns:r="${OFFICE}"><sheets>${listed.join("")}</sheets><definedNames>${named.join("")}</definedNames></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: linksXml([...links, link(`rId${sheets.length + 1}`, `${OFFICE}/styles`, "styles.xml")]),
    },
    { name: "xl/styles.xml", content: STYLES },
    ...sheets.map(({ content }, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, content })),
  ];
}

function link(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
}

function linksXml(links: readonly string[]): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${links.join("")}</Relationships>`;
}
