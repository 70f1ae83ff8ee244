export { BannerNote, BannerQuestion, MapBanner } from './MapBanner.tsx'
