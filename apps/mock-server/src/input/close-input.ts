/**
 * @module
 * Why a subscription is closed, as it comes from plain JavaScript or JSON.
 */
import * as v from 'valibot';

/** CloseType. */
export const closeInput = v.picklist(['api', 'error', 'abuse']);
