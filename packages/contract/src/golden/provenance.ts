/**
 * @module
 * Where each golden file comes from.
 */
import { goldenData, goldenNames } from './text.js';

/** The origin of one golden file. */
interface Provenance {
  /** Transcribed from a document, captured from the wire, or made by us from either. */
  readonly kind: 'documented' | 'observed' | 'derived';
  readonly source: string;
  /** Date of the source. */
  readonly date: string;
  readonly checkedOn: string;
  readonly note?: string;
  /** The command that makes a derived file, run in its folder. */
  readonly command?: string;
  /** What was filled in by hand where the source masks or omits it. */
  readonly filled?: readonly string[];
}

/** One golden file with its origin. */
export interface Origin {
  readonly folder: string;
  readonly file: string;
  readonly provenance: Provenance;
}

/** Origins of every golden that has one. */
export function origins(): Origin[] {
  return goldenNames()
    .filter((folder) => goldenNames(folder.includes('.') ? 'none' : folder).includes('provenance.json'))
    .flatMap((folder) =>
      Object.entries(goldenData<Record<string, Provenance>>(`${folder}/provenance.json`)).map(([file, provenance]) => ({
        folder,
        file,
        provenance,
      })),
    );
}
