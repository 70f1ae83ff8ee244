export { ExportItems, ExportMenu } from './ExportMenu.tsx'
export { fileAddress, registerAddress, useFormats } from './formats.ts'
export { pictureCommands } from './pictureCommands.ts'
