/** Each breaks one rule of what files of a paper are, how they are made, and how they come. */
const formats = (file) => `server/src/exports/${file}`

export default [
  {
    rule: 'EXP51',
    name: 'Word does not say what columns stand under',
    file: formats('docx/table.ts'),
    find: 'const over = group ?',
    replace: 'const over = false ?',
  },
  {
    rule: 'EXP51',
    name: 'the web page does not say what columns stand under',
    file: formats('html/table.ts'),
    find: '${group ? `',
    replace: '${false ? `',
  },
  {
    rule: 'EXP52',
    name: 'two worksheets have one name but for their capitals',
    file: formats('xlsx/writeXlsx.ts'),
    find: 'used.has(found.toLowerCase())',
    replace: 'used.has(found)',
  },
  {
    rule: 'EXP53',
    name: 'rows of a Word table split across pages',
    file: formats('docx/table.ts'),
    find: '`<w:tr><w:trPr><w:cantSplit/></w:trPr>',
    replace: '`<w:tr><w:trPr></w:trPr>',
  },
  {
    rule: 'EXP53',
    name: 'the head of a Word table does not repeat',
    file: formats('docx/table.ts'),
    find: '<w:cantSplit/><w:tblHeader/>',
    replace: '<w:cantSplit/>',
  },
  {
    rule: 'EXP54',
    name: 'the heads of a worksheet stand on its first page alone',
    file: formats('xlsx/workbook.ts'),
    find: '...(table ? { printTitlesRow',
    replace: '...(table && sheet.isHidden ? { printTitlesRow',
  },
  {
    rule: 'EXP54',
    name: 'figures of a workbook are text',
    file: formats('xlsx/writeXlsx.ts'),
    find: "cell.type === 'number' ? cell.value",
    replace: "cell.type === 'number' ? String(cell.value)",
  },
  {
    rule: 'EXP55',
    name: 'a table without rows is left out of Word without a sentence',
    file: formats('docx/writeDocx.ts'),
    find: "return [body([{ type: 'text', text: block.table.empty }])]",
    replace: 'return []',
  },
  {
    rule: 'PAP2',
    name: 'a document has any number of cells',
    file: formats('room.ts'),
    find: 'const CELLS_MAX = 150_000',
    replace: 'const CELLS_MAX = 150_000_000',
  },
  {
    rule: 'WORK10',
    name: 'what several ask for is done for each of them',
    file: 'server/src/worker/shared.ts',
    find: 'this.#underWay.set(key, job)',
    replace: 'void key',
  },
  {
    rule: 'WORK10',
    name: 'what nobody waits for any more is done to its end',
    file: 'server/src/worker/shared.ts',
    find: 'job.gone.abort()',
    replace: 'void job.gone',
  },
  {
    rule: 'EXD10',
    name: 'giving a file up does not stop the server',
    file: 'client/src/exports/filesAsked.ts',
    find: 'stops.get(id)?.abort()',
    replace: 'void stops.get(id)',
  },
]
