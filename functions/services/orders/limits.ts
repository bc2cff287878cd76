/** How often an order may be returned or suspended by its partner: each time is kept with its reasons. */
export const mostHolds = 10;

/** What the applicant is given in writing of one order: as often as it stands still, and of each other kind once. */
export const mostReceipts = mostHolds + 6;

/** How much of what a partner says without ending its order is kept: remarks on a letter, parts of a payment. */
export const mostSaid = 16;

/** The largest event, in bytes as it lies in the table. */
export const eventBytes = 48 * 1024;

/** The largest of the events that every kind knows: they stand in the timeline too. */
export const commonEventBytes = 8 * 1024;

/** The largest answer to a return, in bytes. */
export const correctionBytes = 12 * 1024;
