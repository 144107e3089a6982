import { keyFileText } from '../../text/key-file-text.ts'
import { Button } from '../../ui/Button.tsx'
import { useRun } from '../../ui/use-run.ts'
import { useVault } from './vault-store.ts'

/** Asks in the system's own dialog where the key file is. Its place is never shown. */
export function ChooseKeyFile({ onChosen }: { onChosen?: () => void }) {
  const choose = useVault((state) => state.chooseKeyFile)
  const busy = useVault((state) => state.busy)
  const run = useRun()
  return (
    <Button
      isDisabled={busy}
      onPress={() => {
        run(async () => {
          if (await choose()) onChosen?.()
        })
      }}
    >
      {keyFileText.unlock.choose}
    </Button>
  )
}
