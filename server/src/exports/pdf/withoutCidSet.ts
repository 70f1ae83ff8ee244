interface EmbeddedFont {
  embed(): void
}

interface Innards {
  subset: number | undefined
  readonly _fontFamilies: Readonly<Record<string, EmbeddedFont>>
}

/**
 * pdfkit writes a CIDSet into the fonts of a PDF/UA file, as PDF/A-1 wants one, and leaves glyphs out of it: the rule
 * 7.21.4.2 of PDF/UA-1 refuses the file. PDF/UA needs none, so fonts are written as if the file were of no subset.
 * This reaches into pdfkit 0.20.2, whose version is pinned; the test reads the bytes.
 */
export function withoutCidSet(doc: PDFKit.PDFDocument): void {
  const innards = doc as unknown as Innards
  for (const font of new Set(Object.values(innards._fontFamilies))) {
    const embed = font.embed.bind(font)
    font.embed = () => {
      const { subset } = innards
      innards.subset = undefined
      embed()
      innards.subset = subset
    }
  }
}
