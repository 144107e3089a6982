import { Notification } from 'electron/main'

/** Those on the screen: one that nobody holds is gone before it can be read. */
const shown = new Set<Notification>()
const mostShown = 5

/** Whether this Electron can ask its system for notifications at all. */
export const canNotify = (): boolean => Notification.isSupported()

/** Shows a notification of the system, without a sound. */
export function showNotification({ title, body }: { title: string; body: string }): void {
  const notification = new Notification({ title, body, silent: true })
  const gone = (): void => void shown.delete(notification)
  notification.on('close', gone)
  notification.on('failed', gone)
  shown.add(notification)
  for (const oldest of shown) if (shown.size > mostShown) shown.delete(oldest)
  notification.show()
}

/** Takes back what is still on the screen: it names accounts. */
export function closeNotifications(): void {
  for (const notification of shown) notification.close()
  shown.clear()
}
