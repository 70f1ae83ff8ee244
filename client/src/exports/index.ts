export { ExportItems, ExportMenu } from './ExportMenu.tsx'
export { fileAddress, useFormats } from './formats.ts'
export { pictureCommands } from './pictureCommands.ts'
