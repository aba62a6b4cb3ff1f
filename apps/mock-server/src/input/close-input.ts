import * as v from 'valibot';

/** CloseType. */
export const closeInput = v.picklist(['api', 'error', 'abuse']);
