export { IN_DARK } from './inDark.ts'
export { mapPicture, type Picture, type PictureOf } from './mapPicture.ts'
export { timelinePicture } from './timelinePicture.ts'
