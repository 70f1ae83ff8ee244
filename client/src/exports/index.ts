export { ExportItems, ExportMenu } from './ExportMenu.tsx'
export { FileLinks } from './FileLinks.tsx'
export { fileAddress, moneyAddress, registerAddress, timelineAddress, useFormats } from './formats.ts'
export { pictureCommands } from './pictureCommands.ts'
