export { mapPicture, type Picture, type PictureOf } from './mapPicture.ts'
export { timelinePicture } from './timelinePicture.ts'
