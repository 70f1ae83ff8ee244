export {
  type DrawnItem,
  type DrawnTimeline,
  drawTimeline,
  MILESTONE,
  OPEN,
  rangeFor,
} from './drawn.ts'
export { factsOf, groupsOf, spokenFacts, type TimelineFacts, timelineSentence } from './facts.ts'
export { datedKinds, type TimelineItem, type Undated } from './item.ts'
export { type Timeline, timelineOf } from './timeline.ts'
export { type TimelineAsk, timelinePaper } from './timelinePaper.ts'
