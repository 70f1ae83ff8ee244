/** An element of the structure of a tagged PDF: what a screen reader is told. */
export interface Structure {
  add(child: Structure | (() => void)): Structure
  end(): void
}

export type Tag =
  | 'Document'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Figure'
  | 'Table'
  | 'Caption'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'

export interface StructureOptions {
  readonly scope?: 'Row' | 'Column'
  /** Of a figure: what it shows, and the rectangle that it takes, in points from the upper left corner. */
  readonly alt?: string
  readonly bbox?: readonly [left: number, top: number, right: number, bottom: number]
}

/** The published types are of an earlier pdfkit, which knew neither scopes nor PDF/UA. */
interface TaggedDocument {
  struct(tag: Tag, options?: StructureOptions): Structure
  addStructure(structure: Structure): void
}

export function openDocument(doc: PDFKit.PDFDocument): Structure {
  const tagged = doc as unknown as TaggedDocument
  const root = tagged.struct('Document')
  tagged.addStructure(root)
  return root
}

/** A new element within another, to be filled and ended. */
export function openElement(
  doc: PDFKit.PDFDocument,
  parent: Structure,
  tag: Tag,
  options: StructureOptions = {},
): Structure {
  const structure = (doc as unknown as TaggedDocument).struct(tag, options)
  parent.add(structure)
  return structure
}

/** An element with all that is in it. */
export function addElement(doc: PDFKit.PDFDocument, parent: Structure, tag: Tag, draw: () => void): void {
  const structure = openElement(doc, parent, tag)
  structure.add(draw)
  structure.end()
}
