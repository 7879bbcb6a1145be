// What is the same in every language: places, command lines, names of files.

/** Where the records lie unless DOORSTEP_VAULT says otherwise. */
export const places = [
  { system: 'Linux', path: '~/.local/share/org.doorstep.desktop/vault' },
  { system: 'Windows', path: '%LOCALAPPDATA%\\org.doorstep.desktop\\vault' },
  { system: 'macOS', path: '~/Library/Application Support/org.doorstep.desktop/vault' },
] as const;

/** How each kind of installer that is built runs without a question. */
export const installs = [
  { system: 'debian', line: 'sudo DEBIAN_FRONTEND=noninteractive apt-get install -y ./Doorstep_VERSION_amd64.deb' },
  { system: 'Windows', line: 'Doorstep_VERSION_x64-setup.exe /S' },
  { system: 'macOS', line: 'hdiutil attach -nobrowse Doorstep_VERSION_aarch64.dmg && cp -R /Volumes/Doorstep/Doorstep.app /Applications/ && hdiutil detach /Volumes/Doorstep' },
] as const;

/** Files of the folder, with what the catalogue says of them. */
export const files = [
  { id: 'hdr', names: ['vault.hdr', 'vault.hdr.1'] },
  { id: 'db', names: ['vault.db'] },
  { id: 'wal', names: ['vault.db-wal'] },
  { id: 'mark', names: ['vault.mark'] },
  { id: 'device', names: ['vault.device'] },
  { id: 'lock', names: ['vault.lock'] },
  { id: 'damaged', names: ['*.damaged'] },
] as const;
