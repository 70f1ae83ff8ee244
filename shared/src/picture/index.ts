export { mapPicture, type Picture, type PictureOf } from './mapPicture.ts'
