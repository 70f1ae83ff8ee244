export { ExportItems, ExportMenu } from './ExportMenu.tsx'
export { fileAddress, moneyAddress, registerAddress, useFormats } from './formats.ts'
export { pictureCommands } from './pictureCommands.ts'
