import type { AcceptedLines, SourcePlace } from '../entries/index.ts'

/** What a file of another program holds: nodes and edges, each with a type and with properties by name. */
export interface SourceGraph {
  /** What it is called, for what is said of it: "ArchiMate". */
  readonly form: 'archimate' | 'graphml' | 'canvas' | 'kumu'
  readonly title: string
  readonly about: string
  readonly nodes: readonly SourceNode[]
  readonly edges: readonly SourceEdge[]
  /** What the file has besides, and is not read, a sentence each. */
  readonly unread: readonly string[]
}

export interface SourceNode {
  readonly place: SourcePlace
  readonly id: string
  readonly title: string
  /** The word of the program for what it is: "WorkPackage". */
  readonly type: string
  readonly properties: readonly SourceProperty[]
  /** A description of it, where the program has a place for one. */
  readonly text: string
}

export interface SourceEdge {
  readonly place: SourcePlace
  readonly from: string
  readonly to: string
  readonly type: string
  readonly properties: readonly SourceProperty[]
}

export interface SourceProperty {
  readonly name: string
  readonly value: string
}

/** What a person says of the types of a file: the kind, and the relation, that each is; '' leaves it out. */
export interface GraphChoices {
  readonly kinds?: Readonly<Record<string, string>> | undefined
  readonly relations?: Readonly<Record<string, string>> | undefined
  readonly accept?: AcceptedLines | undefined
}
