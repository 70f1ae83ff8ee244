import { Component, type ReactNode } from 'react'
import { shellWords } from '../text/index.ts'
import { Button, EmptyState } from '../ui/index.ts'

/** Keeps a mistake in one screen from taking the page down: the bar, the saving and the other screens go on. */
export class Failure extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children
    return (
      <EmptyState
        title={shellWords.failed}
        action={<Button onClick={() => location.reload()}>{shellWords.reload}</Button>}
      >
        {shellWords.failedHelp}
      </EmptyState>
    )
  }
}
