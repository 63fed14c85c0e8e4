import { useEffect } from 'react'
import { LANGUAGE_NAMES } from '../../i18n/language'
import type { Texts } from '../../i18n/texts'
import { useActions, useLab, useTexts } from '../../lab-context'
import type { PageMessage } from '../../store/lab-state'
import { selectIsRunning, selectMessages } from '../../store/selectors'
import { focusNeighbour } from '../../ui/focus-neighbour'

type FileProblem = Extract<PageMessage, { kind: 'file-refused' }>['problem']

function fileRefusal(problem: FileProblem, messages: Texts['messages']): string {
  switch (problem.kind) {
    case 'too-large':
      return messages.fileTooLarge
    case 'not-a-lab-file':
      return messages.fileNotOurs
    case 'incomplete':
      return messages.fileIncomplete
    case 'newer':
      return messages.fileNewer
    case 'unreadable':
      return messages.fileUnreadable
    case 'measuring':
      return messages.fileWhileMeasuring
    case 'damaged':
      return messages.fileDamaged(problem.path)
  }
}

function wordsOf(message: PageMessage, { messages }: Texts): string {
  switch (message.kind) {
    case 'link-refused':
      if (message.problem.kind === 'too-long') return messages.linkTooLong
      return message.problem.kind === 'newer'
        ? messages.linkNewer
        : messages.linkDamaged(message.problem.part)
    case 'language-not-loaded':
      return messages.languageNotLoaded(LANGUAGE_NAMES[message.language])
    case 'kept-damaged':
      return messages.keptDamaged
    case 'not-kept':
      return messages.notKept
    case 'link-copied':
      return message.pointsLeftOut ? messages.linkWithoutPoints : messages.linkCopied
    case 'picture-not-drawn':
      return messages.pictureNotDrawn
    case 'embed-copied':
      return messages.embedCopied
    case 'embed-not-copied':
      return messages.embedNotCopied
    case 'link-not-copied':
      return messages.linkNotCopied
    case 'file-opened':
      return message.kept ? messages.runShown : messages.fileOpened
    case 'file-refused':
      return fileRefusal(message.problem, messages)
    case 'was-reset':
      return messages.wasReset
    case 'pins-replaced':
      return messages.pinsReplaced
    case 'was-shown':
      return messages.wasShown
    case 'lab-files-not-loaded':
      return messages.labFilesNotLoaded
    case 'runs-not-kept':
      return messages.runsNotKept
    case 'runs-made-room':
      return messages.runsMadeRoom(message.runs)
    case 'run-removed':
      return messages.runRemoved
    case 'run-not-put-back':
      return messages.runNotPutBack
    case 'run-not-removed':
      return messages.runNotRemoved
    case 'runs-damaged':
      return messages.runsDamaged
    case 'run-gone':
      return messages.runGone
    case 'update-ready':
      return messages.updateReady
  }
}

function Undo({ words, onUndo }: { words: string; onUndo: () => void }) {
  return (
    <button
      type="button"
      onClick={(event) => {
        focusNeighbour(event.currentTarget, '.message')
        onUndo()
      }}
    >
      {words}
    </button>
  )
}

/** Milliseconds in which two lines are read at leisure. */
const READ = 10_000

/** What only says that something was done, and asks nothing of the reader, goes by itself. */
function isPassing(message: PageMessage): boolean {
  return message.kind === 'embed-copied' || (message.kind === 'link-copied' && !message.pointsLeftOut)
}

function usePassing(messages: readonly PageMessage[], putAway: (kind: PageMessage['kind']) => void): void {
  useEffect(() => {
    const passing = messages.filter(isPassing)
    if (passing.length === 0) return
    let timer = 0
    const wait = () => {
      timer = window.setTimeout(() => {
        // The keyboard stands there.
        if (document.activeElement?.closest('.messages')) return wait()
        for (const { kind } of passing) putAway(kind)
      }, READ)
    }
    wait()
    return () => clearTimeout(timer)
  }, [messages, putAway])
}

type Props = {
  /** The kinds that are told here; all where there is no list. */
  only?: readonly PageMessage['kind'][]
  /** Something runs that a new version would break off. */
  busy?: boolean
}

/** What the page has to say of itself, until the reader puts it away or it has passed. */
export function Messages({ only, busy = false }: Props) {
  const texts = useTexts()
  const messages = useLab(selectMessages)
  const shown = only ? messages.filter(({ kind }) => only.includes(kind)) : messages
  const running = useLab(selectIsRunning) || busy
  const { putAway, undoReset, undoOpening, undoFamily, undoShowing, undoForgetting, takeUpdate } =
    useActions()
  usePassing(messages, putAway)
  return (
    <div className="messages" role="status">
      {shown.map((message) => (
        <div key={message.kind} className="message">
          <p>{wordsOf(message, texts)}</p>
          {message.kind === 'was-reset' && <Undo words={texts.messages.undo} onUndo={undoReset} />}
          {message.kind === 'pins-replaced' && <Undo words={texts.messages.undo} onUndo={undoFamily} />}
          {message.kind === 'was-shown' && <Undo words={texts.messages.undo} onUndo={undoShowing} />}
          {message.kind === 'file-opened' && <Undo words={texts.messages.undo} onUndo={undoOpening} />}
          {message.kind === 'run-removed' && <Undo words={texts.messages.undo} onUndo={undoForgetting} />}
          {message.kind === 'update-ready' && (
            <button type="button" disabled={running} onClick={takeUpdate}>
              {texts.messages.takeUpdate}
            </button>
          )}
          <button
            type="button"
            className="quiet"
            onClick={(event) => {
              focusNeighbour(event.currentTarget, '.message')
              putAway(message.kind)
            }}
          >
            {texts.messages.putAway}
          </button>
        </div>
      ))}
    </div>
  )
}
