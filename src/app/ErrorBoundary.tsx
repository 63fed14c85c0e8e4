import { Component, type ReactNode } from 'react'
import type { Texts } from '../i18n/texts'
import { endFirstSight } from './first-sight'

type Props = { texts: () => Texts['app']; children: ReactNode }

/** An error while drawing ends in a message with the next step instead of a blank page. */
export class ErrorBoundary extends Component<Props, { crashed: boolean }> {
  override state = { crashed: false }

  static getDerivedStateFromError() {
    return { crashed: true }
  }

  override componentDidCatch() {
    endFirstSight()
  }

  override render() {
    if (!this.state.crashed) return this.props.children
    const { crashed, reload } = this.props.texts()
    return (
      <div className="crashed" role="alert">
        <p>{crashed}</p>
        <button type="button" onClick={() => location.reload()}>
          {reload}
        </button>
      </div>
    )
  }
}
